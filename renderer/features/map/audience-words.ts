import { type Audience, audienceScopeLabels } from '../../../shared/records/audience.ts'
import type { Attendee } from '../../../shared/records/register.ts'

/** Who may have an item, for its tag; nothing where it is for everyone. */
export function audienceWords(audience: Audience | undefined, people: readonly Attendee[]): string {
  if (!audience) return ''
  const names = people.filter(({ id }) => audience.notFor.includes(id)).map(({ name }) => name)
  const scope = audience.scope === 'everyone' ? [] : [audienceScopeLabels[audience.scope]]
  const [first, ...others] = names
  if (first === undefined) return scope.join('')
  const not = others.length === 0 ? `not ${first}` : `not ${first} and ${others.length} more`
  const said = [...scope, not].join(', ')
  return said.charAt(0).toUpperCase() + said.slice(1)
}
