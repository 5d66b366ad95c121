import type { Conference, QuorumShown } from '../../../../shared/records/conference.ts'
import { StatusShape } from '../../../ui/status.tsx'
import { FigureButton, type WorkingProps } from '../../../ui/working.tsx'

const parts = ['part A', 'part B'] as const

/** Whether the conference is quorate, in each part, what is missing, and the count that says so (CP-08). */
export function QuorumLine({ conference: { quorum, people } }: { conference: Conference }) {
  const isAnybodyHere = people.some(({ partA, partB }) => partA === 'here' || partB === 'here')
  const isQuorate = quorum.every((part) => part.isQuorate)
  const kind = isQuorate ? 'held' : isAnybodyHere ? 'overdue' : 'planned'
  return (
    <section className={`card quorum quorum-${kind}`} aria-label="Quoracy">
      <StatusShape kind={kind} />
      <div>
        <p className="quorum-head">
          <strong>{headline(quorum, isAnybodyHere)}</strong>
        </p>
        {isAnybodyHere && <Missing quorum={quorum} />}
        <p className="quiet">
          {isAnybodyHere && !isQuorate
            ? 'Say below the register why it goes ahead, or stand it down'
            : 'Needs children’s social care and 2 other agencies that know the family'}
        </p>
      </div>
      <div className="quorum-working">
        {quorum.map((part, index) => (
          <FigureButton key={parts[index]} working={() => workingOf(part, nameOfPart(quorum, index))}>
            {quorum.length > 1 ? `Working of ${parts[index]}` : 'Show working'}
          </FigureButton>
        ))}
      </div>
    </section>
  )
}

function headline(quorum: readonly QuorumShown[], isAnybodyHere: boolean): string {
  if (!isAnybodyHere) return 'Nobody is marked as here yet'
  const short = quorum.flatMap((part, index) => (part.isQuorate ? [] : [parts[index]]))
  if (short.length === 0) return quorum.length > 1 ? 'Quorate in both parts' : 'Quorate'
  return quorum.length > 1 ? `Not quorate in ${short.join(' and ')}` : 'Not quorate'
}

function Missing({ quorum }: { quorum: readonly QuorumShown[] }) {
  return quorum.flatMap((part, index) =>
    [...part.missing, ...part.notes].map((text) => (
      <p key={`${parts[index]} ${text}`}>
        {quorum.length > 1 && <span className="quiet">Part {index === 0 ? 'A' : 'B'}: </span>}
        {text}
      </p>
    )),
  )
}

const nameOfPart = (quorum: readonly QuorumShown[], index: number): string =>
  quorum.length > 1 ? ` in ${parts[index]}` : ''

function workingOf({ hasSocialCare, agencies, isQuorate, notes }: QuorumShown, part: string): WorkingProps {
  return {
    title: `Why ${isQuorate ? 'quorate' : 'not quorate'}${part}?`,
    lines: [
      { label: 'Children’s social care', value: hasSocialCare ? 'Here' : 'Not here' },
      {
        label: `Other agencies${agencies.length > 0 ? `: ${agencies.join(', ')}` : ''}`,
        value: `${agencies.length} of 2`,
      },
    ],
    rule: 'Children’s social care, and at least two other agencies that have had direct contact with the family (CP-08)',
    source: 'DfE children in need census guidance',
    notes,
  }
}
