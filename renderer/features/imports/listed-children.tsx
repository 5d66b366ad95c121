import type { ReactNode } from 'react'
import { dayOf } from '../../../shared/clock.ts'
import { formatDay } from '../../../shared/dates.ts'
import type { ImportId } from '../../../shared/records/ids.ts'
import type { ComparedChild } from '../../../shared/records/import-comparison.ts'
import { Status } from '../../ui/status.tsx'
import type { Column } from '../../ui/table-items.ts'
import { AddedFacts } from './added-facts.tsx'
import { nameWithAge } from './child-link.tsx'
import { ComparedList } from './compared-list.tsx'
import { SendBack } from './send-back.tsx'
import { type ComparedPage, useCompared } from './use-compared.ts'

/** Children on one page: every line is drawn whole, however much there is to say of the child. */
const PAGE = 100

const child: Column<ComparedChild> = {
  key: 'child',
  header: 'Child',
  render: nameWithAge,
  width: 210,
}
const reference: Column<ComparedChild> = {
  key: 'reference',
  header: 'Reference',
  render: (row) => row.reference,
  width: 120,
}
const cases: Column<ComparedChild> = { key: 'cases', header: 'Open here', render: (row) => row.cases || 'No open case' }
const iro: Column<ComparedChild> = {
  key: 'iro',
  header: 'IRO',
  render: ({ iroName, cases: open }) => iroName ?? (open === '' ? '–' : <Status kind="noIro" text="No IRO yet" />),
  width: 170,
}
const added: Column<ComparedChild> = {
  key: 'added',
  header: 'What the file tells',
  render: (row) => (row.added.length === 0 ? 'No case' : <AddedFacts facts={row.added} />),
}

const goneColumns = [child, reference, cases, iro]
const newColumns = [child, reference, added, iro]

type ListProps = { importId: ImportId | null }

/** Who was in the import before and is not in this one, with cases that are open here and the ways to go on. */
export function GoneChildren({ importId }: ListProps) {
  const compared = useCompared({ importId, becomes: 'gone', isConflict: false, size: PAGE })
  const { found, text } = compared
  const since = found?.since ? `the file imported on ${formatDay(dayOf(found.since.importedAt))}` : 'the file before'
  return (
    <Listed
      title="Gone"
      compared={compared}
      columns={goneColumns}
      about={
        <>
          In {since}, not in this one, and open here. Nothing is changed by that: open the child to end care or the
          plan, or send the list to the council and ask.
        </>
      }
      why={
        found?.since
          ? `Every child of ${since} who has an open case is in this one too.`
          : 'This is the first import of its kind, so there is none before it to compare with.'
      }
      commands={
        <SendBack
          take={() => ({
            list: { name: 'importGone', input: { importId, text }, keys: null, about: text && `Only “${text}”` },
            rows: found?.total ?? 0,
          })}
        />
      }
    />
  )
}

/** Who was not on the record before. */
export function NewChildren({ importId }: ListProps) {
  const compared = useCompared({ importId, becomes: 'new', isConflict: false, size: PAGE })
  return (
    <Listed
      title="New"
      compared={compared}
      columns={newColumns}
      about={importId === null ? 'Not on the record yet. Keeping the files adds them.' : 'Added by this import.'}
      why="Every child of these files was on the record already."
    />
  )
}

/** Of whom the files tell nothing that was not here. */
export function UnchangedChildren({ importId }: ListProps) {
  const compared = useCompared({ importId, becomes: 'unchanged', isConflict: false, size: PAGE })
  return (
    <Listed
      title="Unchanged"
      compared={compared}
      columns={goneColumns}
      about="The files tell nothing of their cases that was not here."
      why="The files tell something new of every child."
    />
  )
}

type ListedProps = {
  title: string
  compared: ComparedPage
  columns: readonly Column<ComparedChild>[]
  about: ReactNode
  why: string
  commands?: ReactNode
}

function Listed(props: ListedProps) {
  return <ComparedList {...props} rows={props.compared.found?.rows ?? []} rowKey={keyOf} childOf={(row) => row} />
}

const keyOf = ({ childId, reference: number }: ComparedChild): string => `${childId} ${number}`
