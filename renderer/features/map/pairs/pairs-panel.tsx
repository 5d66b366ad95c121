import { useEffect, useState } from 'react'
import type { MapState } from '../../../../shared/records/map.ts'
import { type CountedTab, TabsWithCounts } from '../../../ui/tabs-with-counts.tsx'
import { useShortcuts } from '../../../ui/use-shortcuts.ts'
import type { OpenMap } from '../use-map.ts'
import { missingOfPair } from './missing-of-pair.ts'
import { NEW_PERSON_ID, NetworkCards } from './network-cards.tsx'
import { PairList } from './pair-list.tsx'
import { ToolCards } from './tool-cards.tsx'
import { usePairs } from './use-pairs.ts'

type Part = 'pairs' | 'network' | 'tools'

/** The right of the map: dangers and goals, the network, and what children said with their tools. */
export function PairsPanel({ open, state }: { open: OpenMap; state: MapState }) {
  const [part, setPart] = useState<Part>('pairs')
  const [calls, setCalls] = useState(0)
  const ofPairs = usePairs(open)
  const { pairs, scales, network, tools } = open.map
  useShortcuts({
    network: () => {
      setPart('network')
      setCalls((before) => before + 1)
    },
    newPair: () => {
      setPart('pairs')
      void ofPairs.add()
    },
  })
  useEffect(() => {
    if (calls > 0) document.getElementById(NEW_PERSON_ID)?.focus()
  }, [calls])
  const isLacking = pairs.some((pair) => missingOfPair(pair, scales).length > 0)
  const tabs: CountedTab<Part>[] = [
    { key: 'pairs', label: 'Pairs', count: pairs.length, ...(isLacking && { status: 'overdue' as const }) },
    { key: 'network', label: 'Network', count: network.length },
    { key: 'tools', label: 'Tools', count: tools.length },
  ]
  return (
    <aside className="pairs-panel" aria-label={state.template.pair.label}>
      <TabsWithCounts label="Beside the map" tabs={tabs} current={part} onChange={setPart} />
      <div className="pairs-scroll" key={part}>
        {part === 'pairs' && <PairList open={open} template={state.template} pairs={ofPairs} />}
        {part === 'network' && <NetworkCards open={open} />}
        {part === 'tools' && <ToolCards open={open} />}
      </div>
    </aside>
  )
}
