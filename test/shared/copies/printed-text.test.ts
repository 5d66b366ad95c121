import { expect, it } from 'vitest'
import { composeCopy } from '../../../shared/copies/compose-copy.ts'
import { CopyContent } from '../../../shared/copies/content.ts'
import { printedText } from '../../../shared/copies/printed-text.ts'
import { CopyLayout } from '../../../shared/records/register.ts'
import { aContent, audience, id, mark, people } from './a-content.ts'

const typed = new Set([
  ...['text', 'saidBy', 'worriedNames', 'danger', 'familyView', 'goal', 'bottomLines', 'howLong', 'reason'],
  ...['what', 'who', 'measure', 'why', 'categoriesReason', 'dissent', 'relation', 'worries', 'goodThings', 'dreams'],
  ...['pictureSays', 'whomToRing', 'complaintsNumber', 'place', 'agency', 'interpreterLanguage', 'accessNeeds'],
])
const namedIn = new Set(['scales', 'network'])

/** The content with a word of its own in every place a person types in; the template and the register's names stay. */
function planted(content: CopyContent): { content: CopyContent; words: readonly string[] } {
  const words: string[] = []
  const plant = (value: unknown, key: string, within: string): unknown => {
    if (Array.isArray(value)) return value.map((one) => plant(one, key, key))
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(
        Object.entries(value).map(([name, one]) => [name, name === 'template' ? one : plant(one, name, within)]),
      )
    const isTyped = typed.has(key) || (key === 'name' && namedIn.has(within))
    if (typeof value !== 'string' || !isTyped) return value
    words.push(`zq${words.length}z`)
    return words.at(-1)
  }
  return { content: CopyContent.parse(plant(content, '', '')), words }
}

it('holds every typed word that is on anybody’s copy, whatever its layout', () => {
  const audiences = [audience(id(14), { notFor: [people.dad.id], why: 'Her health' })]
  const { content, words } = planted(aContent({ audiences }))
  expect(words.length).toBeGreaterThan(60)
  const looked = JSON.stringify(printedText(content))
  for (const layout of CopyLayout.options) {
    const register = content.people.map((person) => ({ ...person, copyLayout: layout }))
    for (const { id: readerId } of register) {
      const copy = JSON.stringify(composeCopy({ ...content, people: register }, readerId, mark))
      expect(words.filter((word) => copy.includes(word) && !looked.includes(word))).toEqual([])
    }
  }
})
