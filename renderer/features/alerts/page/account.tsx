import { formatDay } from '../../../../shared/dates.ts'
import type { AlertPage } from '../../../../shared/records/alert.ts'

/** The facts of an alert with their days, and what the IRO wrote of it. */
export function Account({ page }: { page: AlertPage }) {
  const { facts, account, askedFor, askedBy, whyItMatters, goingWell } = page
  return (
    <>
      {facts.length > 0 && (
        <section aria-labelledby="alert-facts">
          <h2 id="alert-facts">Facts</h2>
          <table className="table alert-facts" aria-labelledby="alert-facts">
            <thead className="sr-only">
              <tr>
                <th scope="col">Fact</th>
                <th scope="col">Day</th>
                <th scope="col">Note</th>
              </tr>
            </thead>
            <tbody>
              {facts.map(({ label, happenedOn, note }) => (
                <tr key={`${label} ${happenedOn} ${note}`}>
                  <th scope="row">{label}</th>
                  <td>{happenedOn === null ? '' : formatDay(happenedOn)}</td>
                  <td className="quiet">{note}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <Said title="What happened" text={account} />
      <Said title="What is asked for" text={askedFor}>
        {askedBy !== null && <p className="quiet">By {formatDay(askedBy)}</p>}
      </Said>
      <Said title="Why it matters" text={whyItMatters} />
      <Said title="What is going well" text={goingWell} />
    </>
  )
}

type SaidProps = { readonly title: string; readonly text: string; readonly children?: React.ReactNode }

/** Words of the IRO under a heading, in the lines they were written in; nothing where there are none. */
export function Said({ title, text, children }: SaidProps) {
  if (text === '') return null
  return (
    <section>
      <h2>{title}</h2>
      <p className="as-written">{text}</p>
      {children}
    </section>
  )
}
