import type { AlertPage } from '../../../../shared/records/alert.ts'
import { nameOf } from '../../../../shared/records/child.ts'
import { listed } from '../../../../shared/words.ts'

/** The children of an alert as they are called in a sentence: "Zainab", "Lily and Ava", "the child". */
export function calledIn({ children }: Pick<AlertPage, 'children'>): string {
  const given = children.flatMap(({ givenName }) => givenName ?? [])
  if (given.length === children.length && given.length > 0) return listed(given)
  return children.length === 1 ? 'the child' : 'the children'
}

/** The children of an alert by their whole names, for its heading. */
export function namesIn({ children }: Pick<AlertPage, 'children'>): string {
  return children.length > 3 ? `${children.length} children` : listed(children.map(nameOf))
}
