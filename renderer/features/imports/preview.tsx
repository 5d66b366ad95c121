import { Button } from '@fluentui/react-components'
import type { ImportPreview } from '../../../shared/records/import.ts'
import { MessageBar } from '../../ui/message-bar.tsx'
import { CaseloadAfter } from './caseload-after.tsx'
import { ImportHead } from './import-head.tsx'
import { counted, fileNames, listed, sourceWords } from './import-words.ts'
import { PreviewCounts } from './preview-counts.tsx'
import { RecognisedFiles } from './recognised-files.tsx'
import { RowsToLookAt } from './rows-to-look-at.tsx'

type PreviewProps = {
  preview: ImportPreview
  /** Why the last try to keep it came to nothing. */
  refusal: string | null
  onBack: () => void
  onCancel: () => void
  onKeep: () => void
}

/** The second step: everything the files would do, before anything is kept. */
export function Preview({ preview, refusal, onBack, onCancel, onKeep }: PreviewProps) {
  const { counts, caseload, files } = preview
  const isNew = counts.children.new + counts.children.changed > 0
  const commands = (
    <>
      <Button appearance="subtle" onClick={onCancel}>
        Cancel
      </Button>
      <Button onClick={onBack}>Back</Button>
      <Button appearance="primary" disabledFocusable={!isNew} onClick={onKeep}>
        {isNew ? `Keep ${counted(counts.rows.rowsKept, 'row', 'rows')}` : 'Nothing to keep'}
      </Button>
    </>
  )
  return (
    <>
      <ImportHead step="Preview" commands={commands} />
      <div className="page-body">
        <div className="stack-wide">
          {refusal && <MessageBar kind="dueSoon">{refusal}</MessageBar>}
          <MessageBar kind="info" title={isNew ? 'Nothing has been kept yet.' : 'Nothing in these files is new.'}>
            {sentence(preview)}
          </MessageBar>
          <PreviewCounts preview={preview} />
          <div className="columns">
            <RowsToLookAt importId={null} rowsRead={counts.rows.rowsRead} />
            <div className="side stack-wide">
              <CaseloadAfter caseload={caseload} />
              <RecognisedFiles files={files} />
            </div>
          </div>
        </div>
      </div>
    </>
  )
}

/** "AnnexA.xlsx, recognised as Annex A: list 7, 48 rows, and list 8, 44 rows." */
function sentence({ source, files, counts }: ImportPreview): string {
  const names = fileNames(files)
  if (source === null) return `${names}: not recognised as an Annex A workbook or as SSDA903 files. See why below.`
  const used = files
    .filter(({ isUsed }) => isUsed)
    .map(
      ({ name, sheet, rowsRead }) => `${(sheet ?? name).replace(/^List/, 'list')}, ${counted(rowsRead, 'row', 'rows')}`,
    )
  const unchanged = counts.children.new + counts.children.changed === 0 ? ' Everything in them is here already.' : ''
  return `${names}, recognised as ${sourceWords[source]}: ${listed(used)}.${unchanged}`
}
