import type { IsoDate } from '../dates.ts'
import type { HandedHow, HandOverLine } from '../records/hand-over.ts'
import type { WorkingCalendar } from '../rules/working-days.ts'

/** By when a copy that was not handed over has to be in the post: the next working day. */
export const postBy = (today: IsoDate, calendar: WorkingCalendar): IsoDate => calendar.addWorkingDays(today, 1)

/** Whether a copy still has to be posted: it was to be, or it was only read aloud. */
export const isToPost = (handover: HandedHow | null): boolean => handover === 'toPost' || handover === 'readAloud'

/** The letter of the next print: none, `b`, `c`… so that “4b” is the second copy 4. Refused by `null` after 25. */
export function nextLetter(letter: string): string | null {
  if (letter === '') return 'b'
  return letter < 'z' ? String.fromCharCode(letter.charCodeAt(0) + 1) : null
}

/** “4”, “4b”: how a copy is called on paper and on the list. */
export const copyName = ({ number, letter }: { number: number; letter: string }): string => `${number}${letter}`

/** Sides and sheets of a print job; a slip sheet is one sheet of its own. */
export function paperOf(lines: readonly HandOverLine[]): { sides: number; sheets: number; slipSheets: number } {
  const pages = lines.map(({ copy }) => copy?.pages ?? 0).filter((count) => count > 0)
  const sides = pages.reduce((sum, count) => sum + count, 0)
  return { sides, sheets: sides / 2, slipSheets: pages.length }
}

/** Who is not accounted for, by name, in the order of the list. */
export const unaccounted = (lines: readonly HandOverLine[]): string[] =>
  lines.filter(({ isAccountedFor }) => !isAccountedFor).map(({ name }) => name)
