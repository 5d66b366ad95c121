import { Button } from '@fluentui/react-components'
import { useNavigate } from 'react-router'
import { dayOf } from '../../../shared/clock.ts'
import { formatDay } from '../../../shared/dates.ts'
import type { ImportId } from '../../../shared/records/ids.ts'
import type { ImportResult } from '../../../shared/records/import.ts'
import { listed } from '../../../shared/words.ts'
import { useAppQuery } from '../../api.ts'
import { MessageBar } from '../../ui/message-bar.tsx'
import { ImportHead } from './import-head.tsx'
import { ImportTabs } from './import-tabs.tsx'
import { counted, factTexts, fileNames, sourceText } from './import-words.ts'
import { NowOnYourList } from './now-on-your-list.tsx'
import { RecognisedFiles } from './recognised-files.tsx'
import { UndoImport } from './undo-import.tsx'
import { useImportTabs } from './use-import-tabs.ts'

/** What an import brought: whom to give its children to, what it told of each, and the way back. */
export function ImportDone({ importId }: { importId: ImportId }) {
  const navigate = useNavigate()
  const result = useAppQuery('imports.get', { importId })
  const commands = (
    <>
      <Button onClick={() => navigate('/import')}>Import more files</Button>
      {result.data?.undoneAt === null && <UndoImport run={result.data} />}
    </>
  )
  return (
    <>
      <ImportHead step="Done" commands={commands} />
      <div className="page-body">
        <div className="stack-wide">
          {result.error && <MessageBar kind="overdue">{result.error.message}</MessageBar>}
          {result.data && <Result result={result.data} />}
        </div>
      </div>
    </>
  )
}

function Result({ result }: { result: ImportResult }) {
  const { id, undoneAt, counts, files } = result
  const standing = undoneAt === null ? result : null
  const { tabs, current, choose, refusal } = useImportTabs(id, standing)
  return (
    <>
      <Kept result={result} />
      {refusal && <MessageBar kind="overdue">{refusal}</MessageBar>}
      {tabs && (
        <ImportTabs
          importId={id}
          tabs={tabs}
          current={current}
          onChange={choose}
          rowsRead={counts.rows.rowsRead}
          result={standing}
          side={
            <>
              {standing && <NowOnYourList />}
              <RecognisedFiles files={files} />
            </>
          }
        />
      )}
    </>
  )
}

function Kept({ result: { undoneAt, importedAt, source, listName, files, counts } }: { result: ImportResult }) {
  const when = formatDay(dayOf(importedAt))
  if (undoneAt !== null)
    return (
      <MessageBar kind="dueSoon" title={`This import was undone on ${formatDay(dayOf(undoneAt))}.`}>
        {sourceText({ source, listName })}, {fileNames(files)}, kept on {when}. Nothing of it is left on the record;
        what it told is still here to read.
      </MessageBar>
    )
  const added = factTexts(counts.facts, 'added')
  const changed = factTexts(counts.facts, 'changed')
  const { new: fresh, changed: known, unchanged } = counts.children
  const children = [
    fresh > 0 && counted(fresh, 'new child', 'new children'),
    known > 0 && counted(known, 'changed', 'changed'),
    unchanged > 0 && counted(unchanged, 'unchanged', 'unchanged'),
  ]
  return (
    <MessageBar kind="info" title={`Kept on ${when}: ${counted(counts.rows.rowsKept, 'row', 'rows')}.`}>
      {fileNames(files)}: {listed(children.filter((text) => text !== false))}.
      {added.length > 0 && ` Added: ${listed(added)}.`}
      {changed.length > 0 && ` Changed: ${listed(changed)}.`}
    </MessageBar>
  )
}
