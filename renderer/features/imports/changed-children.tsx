import { useMemo } from 'react'
import type { ImportId } from '../../../shared/records/ids.ts'
import type { ComparedChild, Difference } from '../../../shared/records/import-comparison.ts'
import { upperFirst } from '../../../shared/words.ts'
import { Status } from '../../ui/status.tsx'
import type { Column } from '../../ui/table-items.ts'
import { AddedFacts } from './added-facts.tsx'
import { ChildLink } from './child-link.tsx'
import { ComparedList } from './compared-list.tsx'
import { placeOf } from './import-words.ts'
import { useCompared } from './use-compared.ts'

/** Children on one page: a child has a line for each difference, and the table draws some 150 lines whole. */
const PAGE = 20

/** A value that differs, or everything the file adds about the child. */
type Line = { readonly child: ComparedChild; readonly difference: Difference | null }

const columns: readonly Column<Line>[] = [
  { key: 'what', header: 'What', render: ({ difference }) => <What difference={difference} />, width: 210 },
  { key: 'here', header: 'Here', render: ({ difference }) => difference?.here || '–', width: 170 },
  {
    key: 'told',
    header: 'In the file',
    render: ({ child, difference }) => difference?.told ?? <AddedFacts facts={child.added} />,
  },
  {
    key: 'where',
    header: 'Where',
    render: ({ difference }) => (difference ? placeOf(difference.origin) : '–'),
    width: 170,
    isSecondary: true,
  },
]

/** Children of the record of whom the files tell something else, or more: old and new side by side. */
export function ChangedChildren({ importId }: { importId: ImportId | null }) {
  const compared = useCompared({ importId, becomes: 'changed', isConflict: false, size: PAGE })
  const lines = useMemo(() => (compared.found?.rows ?? []).flatMap(linesOf), [compared.found])
  return (
    <ComparedList
      title="Changed"
      compared={compared}
      rows={lines}
      columns={columns}
      rowKey={keyOf}
      childOf={({ child }) => child}
      groupOf={groupOf}
      about={
        importId === null
          ? 'What was typed here stays unless you answer otherwise under Questions; the rest follows the file.'
          : 'As it was found when the files were kept.'
      }
      why="The files tell nothing else about a child who is on the record."
    />
  )
}

function linesOf(child: ComparedChild): Line[] {
  const differing = child.differences.map((difference) => ({ child, difference }))
  return child.added.length > 0 ? [...differing, { child, difference: null }] : differing
}

/** What differed from what was typed here when an import was kept, and which of the two was taken. */
export function AnsweredQuestions({ importId }: { importId: ImportId }) {
  const compared = useCompared({ importId, becomes: null, isConflict: true, size: PAGE })
  const lines = useMemo(
    () =>
      (compared.found?.rows ?? []).flatMap((child) =>
        linesOf(child).filter(({ difference }) => difference?.isConflict === true),
      ),
    [compared.found],
  )
  return (
    <ComparedList
      title="Questions"
      compared={compared}
      rows={lines}
      columns={columns}
      rowKey={keyOf}
      childOf={({ child }) => child}
      groupOf={groupOf}
      about="What the files told otherwise than a person had typed here, and what was answered."
      why="Nothing in these files differed from what a person had typed here."
    />
  )
}

const keyOf = ({ child, difference }: Line): string => `${child.childId} ${difference?.key ?? 'added'}`

const groupOf = ({ child }: Line) => ({
  key: `${child.childId} ${child.reference}`,
  label: (
    <>
      <ChildLink child={child} isStop={false} />
      {child.givenName !== null || child.familyName !== null ? ` · ${child.reference}` : ''}
      {child.cases !== '' && ` · ${child.cases}`}
      {child.iroName !== null && ` · ${child.iroName}`}
    </>
  ),
})

function What({ difference }: { difference: Difference | null }) {
  if (difference === null) return 'Added'
  const { what, isConflict, answer } = difference
  return (
    <>
      {upperFirst(what)}
      {isConflict && (
        <div>
          <Answer answer={answer} />
        </div>
      )}
    </>
  )
}

function Answer({ answer }: { answer: Difference['answer'] }) {
  if (answer === null) return <Status kind="dueSoon" text="To answer" />
  return answer === 'here' ? (
    <Status kind="lateWithReason" text="Kept here" />
  ) : (
    <Status kind="held" text="Taken from the file" />
  )
}
