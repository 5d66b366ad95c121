import type { AskedStranger } from '../../../shared/records/copies.ts'
import type { StrangerKind, StrangerMatch } from '../../../shared/strangers/stranger.ts'

const kinds: Readonly<Record<StrangerKind, string>> = {
  name: 'is nobody in this family, its network or the register',
  dateOfBirth: 'is a date of birth of nobody here',
  address: 'is an address of nobody here',
  postcode: 'is a postcode of nobody here',
  phone: 'is a telephone number of nobody here',
  email: 'is an e-mail address of nobody here',
  id: 'is a number of nobody here',
}

/** What is asked of the words, after the words themselves: where they stand, and whose they may be. */
export function questionText({ label, kind, why, matches = [] }: AskedStranger): string {
  const where = `in ${label.charAt(0).toLowerCase()}${label.slice(1)}`
  if (why === 'confidentialAddress') return `${where} is a confidential address.`
  const whose = why === 'anotherFamily' && matches.length > 0 ? ' It matches somebody of another family:' : ''
  return `${where} ${kinds[kind]}.${whose}`
}

const who: Readonly<Record<StrangerMatch['who'], string>> = {
  child: 'a child of another family',
  family: 'another family',
  relative: 'a relative in another family',
  professional: 'a professional at other meetings',
  address: 'an address in the record',
}
const how: Readonly<Record<StrangerMatch['how'], string>> = {
  same: '',
  shortForm: ', by a short form',
  near: ', spelt nearly so',
}

/** Who somebody of the record is, and how the words are like their name. */
export const matchText = (match: StrangerMatch): string => `${who[match.who]}${how[match.how]}`
