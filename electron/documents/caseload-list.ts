import { bandText, plainFigure, shownRatio } from '../../shared/figures.ts'
import { type CaseloadRow, caseListLabels } from '../../shared/records/caseload.ts'
import { nameOf } from '../../shared/records/child.ts'
import type { AskedList } from '../../shared/records/list-export.ts'
import type { WeightedCaseload } from '../../shared/records/workload.ts'
import type { Ask } from './ask.ts'
import { childText, dayCell, yesCell } from './list-cells.ts'
import { type Cell, chosenRows, groupsOf, type ListColumn, type ListContent } from './list-document.ts'

type AskedCaseload = Extract<AskedList, { name: 'caseload' }>

/** The children somebody is responsible for, with the sum they add up to. */
export async function caseloadContent(ask: Ask, asked: AskedCaseload): Promise<ListContent<CaseloadRow>> {
  const { input, keys, isGrouped } = asked
  const all = await ask('caseload.list', input)
  const weighted = await ask('caseload.weighted', input)
  const rows = chosenRows(all, ({ childId }) => childId, keys)
  const isEverybody = input.iroId === null
  return {
    scope: weighted.iroName ?? 'Everybody',
    columns: caseloadColumns(isEverybody),
    groups: isGrouped ? groupsOf(rows, familyOf) : [{ heading: null, lines: rows }],
    childrenOf: ({ childId }) => [childId],
    nouns: ['child', 'children'],
    about: asked.about,
    figures: [{ heading: 'Weighted caseload', text: sumText(weighted) }],
  }
}

/** The heading a child stands under when the list is grouped by family, as on screen. */
function familyOf({ familyId, family }: CaseloadRow): { key: string; label: string } {
  return familyId === null ? { key: 'none', label: 'No family recorded' } : { key: familyId, label: `${family} family` }
}

/**
 * The whole arithmetic in a sentence: "42 looked after × 1.5 = 63, plus 39 child protection × 1 = 39: 102 in all, within
 * 75 to 105. 102 ÷ 0.8 FTE = 127.5, 22.5 above 75 to 105."
 */
export function sumText({ lines, total, totalBand, fte, perFte, perFteBand, bandLimits }: WeightedCaseload): string {
  const parts = lines.filter(({ product }) => product !== 0)
  const words = parts.map(({ label, count, weight, product }, index) => {
    const joined = index === 0 ? '' : product < 0 ? 'less ' : 'plus '
    const sum = `${plainFigure(count)} ${inSentence(label)} × ${plainFigure(Math.abs(weight))}`
    return `${joined}${sum} = ${plainFigure(Math.abs(product))}`
  })
  const place = totalBand ? `, ${bandText(totalBand, bandLimits)}` : ''
  const all = `${words.length > 0 ? `${words.join(', ')}: ` : ''}${plainFigure(total)} in all${place}.`
  if (fte === 1) return all
  if (fte === null) return `${all} The hours are not known, so there is no figure per FTE.`
  if (perFte === null || perFteBand === null) return `${all} There are no hours to divide by, so no figure per FTE.`
  const ratio = shownRatio(perFte, perFteBand)
  return `${all} ${plainFigure(total)} ÷ ${plainFigure(fte)} FTE = ${ratio.value}, ${bandText(ratio.band, bandLimits)}.`
}

const inSentence = (label: string) => (label === label.toUpperCase() ? label : label.toLowerCase())

function caseloadColumns(isEverybody: boolean): readonly ListColumn<CaseloadRow>[] {
  return [
    { header: 'Child', width: 32, cell: paperChild, only: 'paper' },
    ...whoColumns,
    { header: 'List', width: 18, cell: (row) => caseListLabels[row.list] },
    { header: 'Family', width: 18, cell: (row) => row.family, only: 'file' },
    { header: 'Next', width: 22, cell: (row) => row.next?.label ?? null },
    { header: 'Due', width: 22, cell: (row) => dayCell(row.next?.dueBy ?? null) },
    { header: 'Plan by', width: 18, cell: (row) => dayCell(row.next?.planBy ?? null), only: 'file' },
    { header: 'Booked for', width: 18, cell: (row) => dayCell(row.next?.bookedFor ?? null), only: 'file' },
    { header: 'Status', width: 30, cell: statusCell },
    { header: 'Working days left', width: 17, cell: (row) => row.workingDaysLeft, isNumber: true, only: 'file' },
    { header: 'IRO', width: 20, cell: iroCell, ...(!isEverybody && { only: 'file' as const }) },
    { header: 'Social worker', width: 20, cell: (row) => row.worker },
    ...recordColumns,
    { header: 'To note', width: 24, cell: (row) => row.flags.map(({ text }) => text).join('; ') || null },
    { header: 'Weight', width: 10, cell: (row) => row.weight, isNumber: true },
  ]
}

/** Who the child is, in columns of their own, so that a file can be sorted and matched. */
const whoColumns: readonly ListColumn<CaseloadRow>[] = [
  { header: 'Child', width: 26, cell: nameOf, only: 'file' },
  { header: 'Case number', width: 13, cell: (row) => row.reference, only: 'file' },
  { header: 'Date of birth', width: 18, cell: (row) => dayCell(row.bornOn), only: 'file' },
  { header: 'Expected on', width: 18, cell: (row) => dayCell(row.expectedOn), only: 'file' },
  { header: 'Age', width: 6, cell: (row) => row.ageYears, isNumber: true, only: 'file' },
  { header: 'Restricted', width: 11, cell: (row) => yesCell(row.isRestricted), only: 'file' },
  { header: 'Address confidential', width: 19, cell: (row) => yesCell(row.hasConfidentialAddress), only: 'file' },
]

const adoptionWords = { authorised: 'Authorised to place', placed: 'Placed for adoption' } as const

/** How the child stands on the record, for which paper has no room. */
const recordColumns: readonly ListColumn<CaseloadRow>[] = [
  { header: 'Team', width: 22, cell: (row) => row.team, only: 'file' },
  { header: 'Looked after since', width: 18, cell: (row) => dayCell(row.lookedAfterOn), only: 'file' },
  { header: 'Legal status', width: 28, cell: (row) => row.legalStatus, only: 'file' },
  { header: 'Placement', width: 28, cell: (row) => row.placement, only: 'file' },
  { header: 'Adoption', width: 19, cell: (row) => row.adoptionTrack && adoptionWords[row.adoptionTrack], only: 'file' },
  { header: 'On a plan since', width: 18, cell: (row) => dayCell(row.planStartedOn), only: 'file' },
  { header: 'Awaiting conference since', width: 24, cell: (row) => dayCell(row.awaitingConferenceSince), only: 'file' },
  { header: 'HSB since', width: 18, cell: (row) => dayCell(row.hsbStartedOn), only: 'file' },
  { header: 'Last review', width: 18, cell: (row) => dayCell(row.lastReviewOn), only: 'file' },
  { header: 'Last conference', width: 18, cell: (row) => dayCell(row.lastConferenceOn), only: 'file' },
]

const paperChild = (row: CaseloadRow): Cell =>
  `${childText({ ...row, age: row.ageYears })}${row.hasConfidentialAddress ? ' (address confidential)' : ''}`

function statusCell({ status, isShortBreaks }: CaseloadRow): Cell {
  if (status) return { status: status.kind, text: status.text }
  return isShortBreaks ? 'Listed, not scheduled' : 'Nothing due'
}

const iroCell = ({ iro }: CaseloadRow): Cell => iro ?? { status: 'noIro', text: 'No IRO yet' }
