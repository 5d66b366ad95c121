import type { MeetingMap } from '../../../shared/records/map.ts'
import type { Pick } from './pick-dialog.tsx'

type Said = globalThis.Pick<MeetingMap, 'people' | 'network' | 'lines'>

/** Whom a line can be said by without typing a whole name: the register, the network, then whoever is named on a line. */
export function whoMayHaveSaid({ people, network, lines }: Said): Pick[] {
  const found = new Map<string, Pick>()
  const add = (label: string, note: string) => {
    const known = label.trim().toLowerCase()
    if (known !== '' && !found.has(known)) found.set(known, { key: `is:${label}`, label, note })
  }
  for (const { name, agency } of people) add(name, agency)
  for (const { name, relation, isVerified } of network)
    add(name, [relation || 'network', !isVerified && 'not verified'].filter(Boolean).join(', '))
  for (const { saidBy } of lines) add(saidBy, 'named on this map')
  return [...found.values()]
}
