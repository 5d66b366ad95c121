import { initialsOf } from '../../shared/records/child.ts'
import { namelessly } from '../../shared/records/child-line.ts'
import { labelFor } from '../../shared/records/code-sets.ts'
import { type LateChild, type LateLine, lateStandingLabels } from '../../shared/records/late-log.ts'
import { lateReasonLabels } from '../../shared/records/late-reasons.ts'
import type { AskedList } from '../../shared/records/list-export.ts'
import { meetingKindLabels } from '../../shared/records/meeting-kind.ts'
import type { Ask } from './ask.ts'
import { dayCell, periodText, yesCell } from './list-cells.ts'
import { chosenRows, type ListColumn, type ListContent } from './list-document.ts'
import { scopeOf } from './meeting-lists.ts'

type Asked = Extract<AskedList, { name: 'lateLog' }>

/** Every late or stood-down meeting of a period. It goes to people outside the case, so children are initials. */
export async function lateLogContent(ask: Ask, asked: Asked): Promise<ListContent<LateLine>> {
  const { input, keys, about } = asked
  const lines = chosenRows(await ask('lateLog.list', input), ({ key }) => key, keys)
  return {
    scope: await scopeOf(ask, input.iroId),
    columns,
    groups: [{ heading: null, lines }],
    childrenOf: ({ children }) => children.map(({ childId }) => childId),
    nouns: ['meeting', 'meetings'],
    about: [`Late or stood down, ${periodText(input.fromOn, input.untilOn)}`, about].filter(Boolean).join('; '),
    figures: reasonFigures(lines),
  }
}

/** How often each reason was given, each conference or review once (CP-12). */
function reasonFigures(lines: readonly LateLine[]): ListContent<LateLine>['figures'] {
  const counts = new Map<string, number>()
  for (const line of lines.filter(({ isCounted }) => isCounted))
    for (const reason of line.reasons.length > 0 ? line.reasons : [null]) {
      const label = reasonText(reason)
      counts.set(label, (counts.get(label) ?? 0) + 1)
    }
  const inOrder = [...counts].toSorted(([, a], [, b]) => b - a)
  if (inOrder.length === 0) return []
  return [{ heading: 'By reason', text: inOrder.map(([label, count]) => `${label}: ${count}`).join('. ') }]
}

const reasonText = (reason: string | null): string =>
  reason === null ? 'No reason given' : labelFor(lateReasonLabels, reason)

const caseNumbers = ({ children }: LateLine) =>
  children
    .map(({ reference }) => reference)
    .filter((one) => one !== null)
    .join('; ') || null

const initialsOnly = (child: LateChild): string => (child.isRestricted ? 'Restricted' : initialsOf(child))

const columns: readonly ListColumn<LateLine>[] = [
  { header: 'Children', width: 22, cell: ({ children }) => children.map(namelessly).join('; '), only: 'paper' },
  { header: 'Children', width: 14, cell: ({ children }) => children.map(initialsOnly).join('; '), only: 'file' },
  { header: 'Case numbers', width: 18, cell: caseNumbers, only: 'file' },
  { header: 'How many', width: 10, cell: ({ children }) => children.length, isNumber: true },
  { header: 'Meeting', width: 18, cell: ({ kind }) => meetingKindLabels[kind] },
  { header: 'What', width: 13, cell: ({ standing }) => lateStandingLabels[standing] },
  { header: 'Due', width: 18, cell: ({ dueBy }) => dayCell(dueBy) },
  { header: 'Rule', width: 8, cell: ({ children }) => children[0]?.ruleId ?? null },
  { header: 'On', width: 18, cell: ({ on }) => dayCell(on) },
  { header: 'Working days late', width: 9, cell: ({ workingDaysLate }) => workingDaysLate, isNumber: true },
  { header: 'Reason', width: 30, cell: ({ reasons }) => reasons.map(reasonText).join('; ') || null },
  { header: 'Chair', width: 17, cell: ({ iroName }) => iroName },
  { header: 'Signed off by', width: 17, cell: ({ signOff }) => signOff?.agreedBy ?? null },
  { header: 'Signed off on', width: 18, cell: ({ signOff }) => dayCell(signOff?.agreedOn ?? null), only: 'file' },
  { header: 'Waits for sign-off', width: 10, cell: ({ awaitsSignOff }) => yesCell(awaitsSignOff), only: 'file' },
  { header: 'Counted', width: 9, cell: ({ isCounted }) => yesCell(isCounted), only: 'file' },
]
