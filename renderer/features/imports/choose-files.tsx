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
            hint="XLSX or CSV, together or one at a time. They stay where they are and are not changed."
            accept={['.xlsx', '.csv']}
            browse="Choose files"
            onBrowse={browse}
            isDisabled={choose.isPending}
            onFiles={(files) => onRead(files.map(pathOf))}
          />
          <dl className="import-kinds">
            <dt>Annex A workbook</dt>
            <dd>
              Lists 5, 7 and 8: enquiries, child protection plans and children in care, with the latest review or
              conference of each.
            </dd>
            <dt>SSDA903 files</dt>
            <dd>
              Header, episodes and reviews, chosen together: every period of care, placement and review of the year.
            </dd>
          </dl>
          <p className="quiet">
            Every row is shown before anything is kept. What was typed here is never overwritten, nothing is deleted,
            and one step undoes a whole import.
          </p>
        </div>
        <MatchedBefore />
        {past && past.length > 0 && <PastImports runs={past} />}
      </div>
    </>
  )
}
