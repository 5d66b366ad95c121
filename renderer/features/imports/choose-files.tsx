import { Fragment } from 'react'
import { pathOf, useAppQuery, useCommand } from '../../api.ts'
import { FileDrop } from '../../ui/file-drop.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { ImportHead } from './import-head.tsx'
import { MatchedBefore } from './match-remembered.tsx'
import { PastImports } from './past-imports.tsx'

type ChooseFilesProps = {
  onRead: (paths: readonly string[]) => void
  /** Why the files chosen before could not be read. */
  refusal: string | null
}

/** What can be chosen, and what is read of it. */
const kinds = [
  [
    'Annex A workbook',
    'Lists 5, 7 and 8: enquiries, child protection plans and children in care, with the latest review or conference of each.',
  ],
  [
    'SSDA903 return',
    'The CSV files chosen together, or its one XML file: every period of care, placement and review of the year.',
  ],
  ['CIN census', 'The XML file: child protection plans, conferences and the dates of reviews.'],
  ['Standard Safeguarding Dataset', 'The CSV tables, chosen together.'],
  ['A list of your own', 'Any CSV or XLSX with a line of headings. You say once what each column holds.'],
] as const

/** The first step: which files, and what earlier imports brought. */
export function ChooseFiles({ onRead, refusal }: ChooseFilesProps) {
  const choose = useCommand('imports.choose')
  const past = useAppQuery('imports.list', {}).data
  const browse = () => choose.mutate({}, { onSuccess: ({ paths }) => paths.length > 0 && onRead(paths) })
  return (
    <>
      <ImportHead step="File" />
      <div className="page-body">
        <div className="import-file">
          {refusal && <MessageBar kind="overdue">{refusal}</MessageBar>}
          <FileDrop
            label="Drop the files here"
            hint="XLSX, CSV, TSV, TXT or XML, together or one at a time. They stay where they are and are not changed."
            accept={['.xlsx', '.csv', '.tsv', '.txt', '.xml']}
            browse="Choose files"
            onBrowse={browse}
            isDisabled={choose.isPending}
            onFiles={(files) => onRead(files.map(pathOf))}
          />
          <dl className="import-kinds">
            {kinds.map(([kind, what]) => (
              <Fragment key={kind}>
                <dt>{kind}</dt>
                <dd>{what}</dd>
              </Fragment>
            ))}
          </dl>
          <p className="quiet">
            Every row is shown before anything is kept. What was typed here is overwritten only if you say so, nothing
            is deleted, and one step undoes a whole import.
          </p>
        </div>
        <MatchedBefore />
        {past && past.length > 0 && <PastImports runs={past} />}
      </div>
    </>
  )
}
