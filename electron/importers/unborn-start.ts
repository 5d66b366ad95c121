import { daysBetween, type IsoDate } from '../../shared/dates.ts'
import { type Cursor, warn } from './collector.ts'

type Days = { readonly startedOn: IsoDate; readonly bornOn: IsoDate | null }

const longestPregnancy = 300 // days

/** Says that a protection plan started before the birth: lawful for an unborn child, odd where it is too long before (CP-04). */
export function noteUnbornStart(cursor: Cursor, column: string, { startedOn, bornOn }: Days): void {
  const days = bornOn === null ? 0 : daysBetween(startedOn, bornOn)
  if (days <= 0) return
  const isLikely = days <= longestPregnancy
  warn(cursor, {
    code: isLikely ? 'unborn-at-start' : 'start-before-birth',
    column,
    text: isLikely
      ? `The plan started ${days} days before the birth, so the child was unborn then. Both dates were kept.`
      : `The plan started ${days} days before the birth, longer than a pregnancy. Both dates were kept; check them.`,
  })
}
