import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { ImportedChildren, ImportPreview } from '../../../shared/records/import.ts'
import type { ComparedCounts } from '../../../shared/records/import-comparison.ts'
import { listed } from '../../../shared/words.ts'
import { MessageBar } from '../../ui/message-bar.tsx'
import { CaseloadAfter } from './caseload-after.tsx'
import { ImportHead } from './import-head.tsx'
import { ImportTabs } from './import-tabs.tsx'
import { counted, fileNames, sourceWords } from './import-words.ts'
import { PreviewCounts } from './preview-counts.tsx'
import { RecognisedFiles } from './recognised-files.tsx'
import { useImportTabs } from './use-import-tabs.ts'

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
  const { tabs, current, choose, counts: compared, unanswered, refusal: uncounted } = useImportTabs(null, null)
  const [asked, setAsked] = useState(0)
  const isNew = isNews(counts.children, compared)
  const goToQuestions = () => {
    choose('questions')
    setAsked(asked + 1)
  }
  const commands = (
    <>
      <Button appearance="subtle" onClick={onCancel}>
        Cancel
      </Button>
      <Button onClick={onBack}>Back</Button>
      {unanswered > 0 ? (
        <Button appearance="primary" onClick={goToQuestions}>
          {counted(unanswered, 'question', 'questions')} to answer
        </Button>
      ) : (
        <Button appearance="primary" disabledFocusable={!isNew} onClick={onKeep}>
          {isNew ? `Keep ${counted(counts.rows.rowsKept, 'row', 'rows')}` : 'Nothing to keep'}
        </Button>
      )}
    </>
  )
  return (
    <>
      <ImportHead step="Preview" commands={commands} />
      <div className="page-body">
        <div className="stack-wide">
          {refusal && <MessageBar kind="dueSoon">{refusal}</MessageBar>}
          {uncounted && <MessageBar kind="overdue">{uncounted}</MessageBar>}
          <MessageBar kind="info" title={titleOf(preview, isNew)}>
            {sentence(preview)}
          </MessageBar>
          <PreviewCounts preview={preview} gone={compared?.gone ?? 0} />
          {tabs && (
            <ImportTabs
              importId={null}
              tabs={tabs}
              current={current}
              onChange={choose}
              rowsRead={counts.rows.rowsRead}
              result={null}
              asked={asked}
              side={
                <>
                  <CaseloadAfter caseload={caseload} />
                  <RecognisedFiles files={files} />
                </>
              }
            />
          )}
        </div>
      </div>
    </>
  )
}

/** Whether keeping the files would leave anything: a fact, an answer, or who is gone. */
const isNews = (children: ImportedChildren, compared: ComparedCounts | null): boolean =>
  children.new + children.changed + (compared?.gone ?? 0) + (compared?.conflicts ?? 0) > 0

function titleOf({ counts }: ImportPreview, isNew: boolean): string {
  if (counts.rows.children === 0) return 'Nothing in these files could be used.'
  return isNew ? 'Nothing has been kept yet.' : 'Nothing in these files is new.'
}

/** "AnnexA.xlsx, recognised as Annex A: list 7, 48 rows, and list 8, 44 rows." */
function sentence({ source, files, counts }: ImportPreview): string {
  const names = fileNames(files)
  if (source === null) return `${names}: not recognised as any return or list. See why under Rows to look at.`
  if (counts.rows.children === 0) return `${names}: no child was read. See why under Rows to look at.`
  const used = files
    .filter(({ isUsed }) => isUsed)
    .map(
      ({ name, sheet, rowsRead }) => `${(sheet ?? name).replace(/^List/, 'list')}, ${counted(rowsRead, 'row', 'rows')}`,
    )
  const unchanged = counts.children.new + counts.children.changed === 0 ? ' Everything in them is here already.' : ''
  return `${names}, recognised as ${sourceWords[source]}: ${listed(used)}.${unchanged}`
}
