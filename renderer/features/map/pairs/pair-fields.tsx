import { Button } from '@fluentui/react-components'
import { nameOf } from '../../../../shared/records/child.ts'
import type { ChangePair, MapPair } from '../../../../shared/records/map.ts'
import type { MapTemplate } from '../../../../shared/records/map-template.ts'
import { call } from '../../../api.ts'
import { SelectField } from '../../../ui/select-field.tsx'
import type { OpenMap } from '../use-map.ts'
import { KeptField } from './kept-field.tsx'
import { pairFieldId } from './pair-field-id.ts'
import { ScoreList } from './score-list.tsx'

type PairFieldsProps = { open: OpenMap; template: MapTemplate; pair: MapPair; onRemove: () => void }

/** Everything of one danger and goal, in the order it is talked through. */
export function PairFields({ open, template, pair, onRemove }: PairFieldsProps) {
  const { id } = pair
  const words = template.pair
  const { children } = open.map.meeting
  const change = (part: Omit<ChangePair, 'id'>) => call('mapPairs.change', { id, ...part })
  const field = (name: 'worriedNames' | 'danger' | 'familyView' | 'goal' | 'bottomLines' | 'howLong') => ({
    open,
    id: pairFieldId(id, name),
    kept: pair[name],
    send: (value: string) => change({ [name]: value }),
  })
  return (
    <div className="pair-fields">
      <KeptField {...field('worriedNames')} label="Who is worried" isLine />
      <KeptField {...field('danger')} label={words.danger} isStatement />
      <KeptField {...field('familyView')} label={words.familyView} />
      <KeptField {...field('goal')} label={words.goal} isStatement />
      <KeptField {...field('bottomLines')} label={words.bottomLines} hint="One a line" isStatement />
      <KeptField {...field('howLong')} label={words.howLong} isLine />
      {children.length > 1 && (
        <SelectField
          label="About"
          choices={children.map((child) => ({ value: child.childId, label: nameOf(child) }))}
          none="All the children"
          value={pair.childId}
          onChange={(childId) => void open.run(() => change({ childId }))}
        />
      )}
      <h4 className="pair-part">{template.goalScale.label}</h4>
      <p className="field-hint">
        0 {template.goalScale.zero}. 10 {template.goalScale.ten}. Type 0 to 9, or T for ten.
      </p>
      <ScoreList open={open} pairId={id} label={template.goalScale.label} nameId={pairFieldId(id, 'scale')} />
      <div>
        <Button size="small" onClick={onRemove}>
          Remove this {words.label.toLowerCase()}
        </Button>
      </div>
    </div>
  )
}
