import { nameOf } from '../../shared/records/child.ts'
import type { AskedList } from '../../shared/records/list-export.ts'
import type { NewlyLookedAfter } from '../../shared/records/today.ts'
import type { Ask } from './ask.ts'
import { childText, dayCell, yesCell } from './list-cells.ts'
import { chosenRows, type ListColumn, type ListContent } from './list-document.ts'
import { scopeOf } from './meeting-lists.ts'

type Asked = Extract<AskedList, { name: 'newInCare' }>

/** Children looked after for at most 20 working days, with what has to happen first. */
export async function newlyLookedAfterContent(ask: Ask, asked: Asked): Promise<ListContent<NewlyLookedAfter>> {
  const { newlyLookedAfter } = await ask('today.summary', asked.input)
  return {
    scope: await scopeOf(ask, asked.input.iroId),
    columns,
    groups: [{ heading: null, lines: chosenRows(newlyLookedAfter, ({ childId }) => childId, asked.keys) }],
    childrenOf: ({ childId }) => [childId],
    nouns: ['child', 'children'],
    about: ['Looked after for 20 working days at most, without a review or an IRO', asked.about]
      .filter(Boolean)
      .join('; '),
    figures: [],
  }
}

const columns: readonly ListColumn<NewlyLookedAfter>[] = [
  { header: 'Child', width: 30, cell: childText, only: 'paper' },
  { header: 'Child', width: 26, cell: nameOf, only: 'file' },
  { header: 'Case number', width: 13, cell: (row) => row.reference, only: 'file' },
  { header: 'Date of birth', width: 18, cell: (row) => dayCell(row.bornOn), only: 'file' },
  { header: 'Age', width: 6, cell: (row) => row.age, isNumber: true, only: 'file' },
  { header: 'Restricted', width: 11, cell: (row) => yesCell(row.isRestricted), only: 'file' },
  { header: 'Looked after since', width: 18, cell: (row) => dayCell(row.lookedAfterOn) },
  { header: 'Days until told', width: 12, cell: (row) => row.daysUntilTold, isNumber: true },
  { header: 'Appoint an IRO by', width: 18, cell: (row) => dayCell(row.appointBy) },
  { header: 'IRO', width: 18, cell: (row) => row.iroName ?? { status: 'noIro', text: 'No IRO yet' } },
  { header: 'First review due', width: 18, cell: (row) => dayCell(row.firstReview?.dueBy ?? null) },
  { header: 'Plan by', width: 18, cell: (row) => dayCell(row.firstReview?.planBy ?? null), only: 'file' },
  { header: 'Review held', width: 18, cell: (row) => dayCell(row.reviewHeldOn) },
]
