import type { ReactNode } from 'react'
import { formatDay } from '../../shared/dates.ts'
import { nameOf } from '../../shared/records/child.ts'
import type { ChildSide } from '../../shared/records/identity.ts'
import { ChildName } from './child-name.tsx'
import '../styles/identity.css'

/** A child of the record, or of a file, by what tells one child from another. */
type Side = Omit<ChildSide, 'childId' | 'isRestricted' | 'aliases'> &
  Partial<Pick<ChildSide, 'isRestricted' | 'aliases'>>

const sexWords = { F: 'Female', M: 'Male', U: 'Sex not known' } as const

/** A child as one of two who may be the same: who they are, which cases are open, and whose they are. */
export function ChildSideFacts({ side, children }: { side: Side; children?: ReactNode }) {
  const { age, bornOn, expectedOn, isRestricted = false } = side
  return (
    <div className="child-side">
      <ChildName name={nameOf(side)} age={age} expectedOn={bornOn ? null : expectedOn} isRestricted={isRestricted} />
      <ul className="child-side-facts">
        {factsOf(side).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {children}
    </div>
  )
}

function factsOf(side: Side): string[] {
  const { reference, aliases, bornOn, expectedOn, sex, cases, iroName, siblings } = side
  const birth = bornOn ? `Born ${formatDay(bornOn)}` : expectedOn ? `Expected ${formatDay(expectedOn)}` : null
  return [
    numbersText([reference, ...(aliases ?? [])].filter((number) => number !== null)),
    [birth ?? 'Date of birth not known', sex && sexWords[sex].toLowerCase()].filter(Boolean).join(', '),
    ...(cases.length > 0 ? cases : ['No open case']),
    // A file that names no IRO says nothing of who is responsible.
    ...(iroName !== null ? [`IRO ${iroName}`] : aliases ? ['No IRO'] : []),
    ...(siblings.length > 0 ? [`Brothers and sisters: ${siblings.join(', ')}`] : []),
  ]
}

function numbersText([first, ...others]: readonly string[]): string {
  if (first === undefined) return 'No case number'
  return others.length === 0 ? `Case number ${first}` : `Case numbers ${[first, ...others].join(', ')}`
}
