import { Button } from '@fluentui/react-components'
import { Add16Regular } from '@fluentui/react-icons/svg/add'
import type { MapTemplate } from '../../../../shared/records/map-template.ts'
import { Kbd } from '../../../ui/kbd.tsx'
import type { OpenMap } from '../use-map.ts'
import { PairCard } from './pair-card.tsx'
import { ADD_PAIR_ID, type Pairs } from './use-pairs.ts'

/** From so many dangers on, one is told that fewer are read more. */
const MANY = 3

type PairListProps = { open: OpenMap; template: MapTemplate; pairs: Pairs }

/** The dangers and goals of the map, one open at a time. */
export function PairList({ open, template, pairs: { openId, go, add, remove } }: PairListProps) {
  const { pairs } = open.map
  return (
    <section className="pair-list" aria-labelledby="pairs">
      <div className="pairs-head">
        <h2 id="pairs">{template.pair.label}</h2>
        <Button id={ADD_PAIR_ID} size="small" icon={<Add16Regular />} onClick={() => void add()}>
          Pair <Kbd keys="Alt+D" />
        </Button>
      </div>
      {pairs.length === 0 && <p className="quiet">None yet. Each needs a goal and a scale.</p>}
      {pairs.length >= MANY && (
        <p className="quiet">Three are as many as most families can keep in mind. Four is the most a map holds.</p>
      )}
      {pairs.map((pair, index) => (
        <PairCard
          key={pair.id}
          open={open}
          template={template}
          pair={pair}
          number={index + 1}
          isOpen={openId === pair.id}
          onRemove={() => void remove(pair.id)}
          onOpen={(field) => go(field === null ? null : { id: pair.id, field })}
        />
      ))}
    </section>
  )
}
