import { pickFrom, type Random } from './random.ts'

const ears: readonly (readonly [RegExp, string])[] = [
  [/ie/, 'ei'],
  [/ck/, 'k'],
  [/ph/, 'f'],
  [/y$/, 'ey'],
  [/ll/, 'l'],
  [/tt/, 't'],
  [/ss/, 's'],
  [/oo/, 'u'],
  [/a(?=[^aeiou]$)/, 'e'],
  [/e(?=[^aeiou]$)/, 'a'],
  [/sk/, 'sc'],
  [/ee/, 'ea'],
  [/ow/, 'ou'],
]

/** As somebody would write a name they only heard. */
export function byEar(random: Random, name: string): string {
  const heard = ears.filter(([pattern]) => pattern.test(name))
  if (heard.length === 0) return withSlip(random, name)
  const [pattern, instead] = pickFrom(random, heard)
  return name.replace(pattern, instead)
}

/** Two letters after the first changed places, or one left out. */
export function withSlip(random: Random, name: string): string {
  const letters = [...name]
  const at = 1 + Math.floor(random() * Math.max(1, letters.length - 2))
  if (random() < 0.5) letters.splice(at, 1)
  else letters.splice(at, 2, letters[at + 1] ?? '', letters[at] ?? '')
  return letters.join('')
}
