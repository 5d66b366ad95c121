/** The two parts of a child's name; either may be missing. */
export type Name = { readonly givenName: string | null; readonly familyName: string | null }

const bracketed = /\s*[([][^)\]]*[)\]]\s*$/
// Small words that belong to the family name after them: "van der Berg", "bin Ali".
const particle =
  /^(?:van|von|de|den|der|da|das|di|do|dos|du|del|della|la|le|el|al|bin|binti|bint|ibn|abu|ter|ten|st\.?)$/i
const capitals = /^(?=.*\p{Lu}{2})[\p{Lu}'-]+$/u

/**
 * Splits a full name. "Surname, Forename" where there is a comma; else the last word is the family name, with the small
 * words before it ("van der Berg"), unless the first words alone are in capitals ("O'BRIEN Mary"). What stands in
 * brackets at the end, such as a case reference, is no part of it.
 */
export function splitName(fullName: string): Name {
  const name = fullName.replace(bracketed, '').trim()
  const comma = name.indexOf(',')
  if (comma >= 0) return nameOf(name.slice(comma + 1), name.slice(0, comma))
  const words = name.split(/\s+/)
  const inCapitals = words.findIndex((word) => !capitals.test(word))
  if (inCapitals > 0) return nameOf(words.slice(inCapitals).join(' '), words.slice(0, inCapitals).join(' '))
  let familyAt = words.length - 1
  while (familyAt > 1 && particle.test(words[familyAt - 1] ?? '')) familyAt -= 1
  return nameOf(words.slice(0, familyAt).join(' '), words.length > 1 ? words.slice(familyAt).join(' ') : '', words)
}

function nameOf(given: string, family: string, [only]: readonly string[] = []): Name {
  const [givenName, familyName] = [given.trim(), family.trim()]
  return { givenName: givenName || (familyName === '' ? only || null : null), familyName: familyName || null }
}
