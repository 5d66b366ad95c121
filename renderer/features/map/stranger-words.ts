import type { Stranger, StrangerKind } from '../../../shared/strangers/stranger.ts'

const unknown: Readonly<Record<StrangerKind, string>> = {
  name: 'is nobody on the register or in the network',
  dateOfBirth: 'is nobody’s date of birth here',
  address: 'is nobody’s address here',
  postcode: 'is nobody’s postcode here',
  phone: 'is nobody’s telephone number here',
  email: 'is nobody’s email address here',
  id: 'is no number of a child here',
}

/** What words of a line may be, for the chair to put right or leave. */
export function strangerWords({ text, kind, why, matches = [] }: Stranger): string {
  const [match, ...others] = matches
  if (why === 'confidentialAddress') return `“${text}” may be a confidential address.`
  if (why === 'anotherFamily' && match)
    return `“${text}” may be ${match.name}${others.length > 0 ? ' or others' : ''}, of another family.`
  if (why === 'anotherFamily') return `“${text}” may be of another family.`
  return `“${text}” ${unknown[kind]}.`
}
