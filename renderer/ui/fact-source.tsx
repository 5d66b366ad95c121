import { Link } from 'react-router'
import { type FactSource, factSourceText } from '../../shared/records/fact-source.ts'

/** Where a fact comes from, in words; what came with an import leads to that import. */
export function FactSourceLink({ source }: { source: FactSource }) {
  const text = factSourceText(source)
  if (source.importId === null) return <span>{text}</span>
  return (
    <Link className="link" to={`/import?import=${source.importId}`}>
      {text}
    </Link>
  )
}
