import { type MouseEvent, useEffect, useRef } from 'react'

/** One thing to put right, and the id of the field where it is done. */
export type FieldProblem = { fieldId: string; text: string }

/** What stops a form, at its top, with a link to each field; takes focus when it appears or says something new. */
export function ErrorSummary({ problems }: { problems: readonly FieldProblem[] }) {
  const box = useRef<HTMLDivElement>(null)
  const said = problems.map(({ text }) => text).join('\n')
  useEffect(() => {
    if (said !== '') box.current?.focus()
  }, [said])
  if (problems.length === 0) return null
  const goTo = (event: MouseEvent, fieldId: string) => {
    // By focus, not by address: the address belongs to the router.
    event.preventDefault()
    document.getElementById(fieldId)?.focus()
  }
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>{problems.length === 1 ? 'There is a problem' : `There are ${problems.length} problems`}</h2>
      <ul>
        {problems.map(({ fieldId, text }) => (
          <li key={fieldId}>
            <a className="link" href={`#${fieldId}`} onClick={(event) => goTo(event, fieldId)}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
