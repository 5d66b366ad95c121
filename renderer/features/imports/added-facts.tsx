/** Facts in sight before the rest is folded away. */
const SHOWN = 4

/** What a file adds about a child, a line each; a year of moves folds away behind its number. */
export function AddedFacts({ facts }: { facts: readonly string[] }) {
  const rest = facts.slice(SHOWN)
  return (
    <>
      <Lines facts={facts.slice(0, SHOWN)} />
      {rest.length > 0 && (
        <details className="import-more">
          <summary>{rest.length} more</summary>
          <Lines facts={rest} />
        </details>
      )}
    </>
  )
}

function Lines({ facts }: { facts: readonly string[] }) {
  return (
    <ul className="import-facts">
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  )
}
