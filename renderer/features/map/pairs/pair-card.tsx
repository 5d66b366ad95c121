import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down'
import { ChevronUp16Regular } from '@fluentui/react-icons/svg/chevron-up'
import { nameOf } from '../../../../shared/records/child.ts'
import type { MapPair, MapScale } from '../../../../shared/records/map.ts'
import type { MapTemplate } from '../../../../shared/records/map-template.ts'
import { StatusShape } from '../../../ui/status.tsx'
import type { OpenMap } from '../use-map.ts'
import { missingInWords, missingOfPair, type PairPart } from './missing-of-pair.ts'
import type { PairFieldName } from './pair-field-id.ts'
import { PairFields } from './pair-fields.tsx'
import { useAudience } from './use-audience.tsx'

type PairCardProps = {
  open: OpenMap
  template: MapTemplate
  pair: MapPair
  number: number
  isOpen: boolean
  /** Opens the card at a field; null folds it away. */
  onOpen: (at: PairFieldName | null) => void
  onRemove: () => void
}

/** A danger and the goal that answers it: read when folded, filled in when open, red while a part is missing. */
export function PairCard({ open, template, pair, number, isOpen, onOpen, onRemove }: PairCardProps) {
  const scales = open.map.scales.filter(({ pairId }) => pairId === pair.id)
  const missing = missingOfPair(pair, scales)
  const title = `${template.pair.label.split(' ')[0]} ${number}`
  const child = open.map.meeting.children.find(({ childId }) => childId === pair.childId)
  const audience = useAudience(open, { id: pair.id, text: pair.danger || title })
  return (
    <section
      className={missing.length > 0 ? 'pair-card pair-missing' : 'pair-card'}
      aria-label={title}
      onKeyDown={audience.onKeyDown}
    >
      <h3 className="pair-head">
        <button type="button" aria-expanded={isOpen} onClick={() => onOpen(isOpen ? null : 'danger')}>
          <span>{title}</span>
          {child && <span className="quiet">{nameOf(child)}</span>}
          {isOpen ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
        </button>
      </h3>
      {isOpen ? (
        <PairFields open={open} template={template} pair={pair} onRemove={onRemove} />
      ) : (
        <PairRead pair={pair} template={template} scales={scales} />
      )}
      <div className="pair-audience">{audience.button}</div>
      {audience.dialog}
      {missing.length > 0 && <Missing parts={missing} template={template} onGo={onOpen} />}
    </section>
  )
}

type PairReadProps = { pair: MapPair; template: MapTemplate; scales: readonly MapScale[] }

function PairRead({ pair, template, scales }: PairReadProps) {
  const { danger, familyView, goal, bottomLines, howLong } = pair
  const rules = bottomLines.split('\n').filter((line) => line.trim() !== '').length
  return (
    <div className="pair-read">
      {danger !== '' && <p>{danger}</p>}
      {familyView !== '' && (
        <div>
          <h4 className="pair-part">{template.pair.familyView}</h4>
          <p>{familyView}</p>
        </div>
      )}
      {goal !== '' && (
        <div>
          <h4 className="pair-part">{template.pair.goal}</h4>
          <p>{goal}</p>
          {howLong !== '' && <p className="meta">{howLong}</p>}
        </div>
      )}
      {(rules > 0 || scales.length > 0) && (
        <div className="pair-foot">
          <span>{rules === 1 ? '1 bottom line' : `${rules} bottom lines`}</span>
          <span className="pair-scores">
            {scales.map(({ id, name, score }) => (
              <span key={id}>
                {name} <b>{score}</b>
              </span>
            ))}
          </span>
        </div>
      )}
    </div>
  )
}

type MissingProps = {
  parts: readonly PairPart[]
  template: MapTemplate
  onGo: (at: PairFieldName) => void
}

/** Says what is missing and goes to the first of it. */
function Missing({ parts, template, onGo }: MissingProps) {
  const [first] = parts
  return (
    <div className="pair-lacks">
      <StatusShape kind="overdue" />
      <p>{missingInWords(parts, template)}.</p>
      {first && (
        <button type="button" className="link" onClick={() => onGo(first)}>
          Fill in
        </button>
      )}
    </div>
  )
}
