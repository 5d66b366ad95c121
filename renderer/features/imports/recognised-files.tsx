import type { ImportedFile } from '../../../shared/records/import-batch.ts'
import { counted, countText } from './import-words.ts'

/** What each file or sheet was taken for, what gave it away, and how many rows were read. */
export function RecognisedFiles({ files }: { files: readonly ImportedFile[] }) {
  const used = files.filter(({ isUsed }) => isUsed)
  const unused = files.filter(({ isUsed }) => !isUsed)
  return (
    <section aria-labelledby="recognised-files">
      <div className="section-head">
        <h2 id="recognised-files">What was recognised</h2>
        <span className="quiet">{countText(used.length)}</span>
      </div>
      <ul className="rows">
        {used.map((file) => (
          <li key={keyOf(file)}>
            <div className="row row-baseline">
              <b className="grow">{file.recognisedAs}</b>
              <span className="quiet nowrap">{counted(file.rowsRead, 'row', 'rows')}</span>
            </div>
            <p className="meta quiet">
              {placeOf(file)}, {file.why}
            </p>
          </li>
        ))}
      </ul>
      {unused.length > 0 && (
        <details className="import-unused">
          <summary>{countText(unused.length)} not used</summary>
          <ul className="rows">
            {unused.map((file) => (
              <li key={keyOf(file)} className="meta">
                <b>{placeOf(file)}</b>: {file.recognisedAs}, {file.why}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

const keyOf = ({ name, sheet }: ImportedFile): string => `${name} ${sheet ?? ''}`
const placeOf = ({ name, sheet }: ImportedFile): string => (sheet === null ? name : `${name}, ${sheet}`)
