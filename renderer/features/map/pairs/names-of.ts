import type { MeetingMap } from '../../../../shared/records/map.ts'

/** Everybody who can have said something: the register first, then the network. */
export const namesOf = ({ people, network }: Pick<MeetingMap, 'people' | 'network'>): string[] => [
  ...people.map(({ name }) => name),
  ...network.map(({ name }) => name),
]
