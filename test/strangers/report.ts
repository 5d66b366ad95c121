// Built and started by scripts/strangers.mjs: writes the corpus anew and prints the figures of docs/stranger-check.md.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generatePart, type PartName } from './generate.ts'
import { type Measured, measure } from './measure.ts'

const kinds: Readonly<Record<string, string>> = {
  given: 'given name',
  full: 'whole name',
  family: 'family name after Mr, Mrs or Ms',
  lower: 'given name in small letters',
  lowerfull: 'whole name in small letters',
  upper: 'name in capitals',
  hyphen: 'name with a hyphen or of another language',
  word: 'name that is a word (Grace, Will)',
  nick: 'short form or street name',
  near: 'name misspelt',
  nearlower: 'name misspelt, in small letters',
  street: 'street',
  postcode: 'postcode',
  phone: 'phone number',
  dob: 'date of birth',
  email: 'e-mail address',
  id: 'case number',
  nhs: 'NHS number',
}
const parts: readonly { readonly name: PartName; readonly file: string; readonly title: string }[] = [
  { name: 'development', file: 'development', title: 'Development' },
  { name: 'validation', file: 'validation', title: 'Validation' },
  { name: 'heldOut', file: 'held-out', title: 'Held out' },
]

const [folder = '.'] = process.argv.slice(2)
const measured = parts.map(({ name, file, title }) => {
  const part = generatePart(name)
  writeFileSync(join(folder, `${file}.json`), `${JSON.stringify(part, null, 2)}\n`)
  return { title, maps: part.maps.length, found: measure(part) }
})

const share = (some: number, all: number) => (all === 0 ? '' : (some / all).toFixed(3))
const recall = ({ planted }: Measured, test: (one: Measured['planted'][number]) => boolean) => {
  const these = planted.filter(test)
  const found = these.filter(({ isFound }) => isFound).length
  return these.length === 0 ? '' : `${found} of ${these.length} (${share(found, these.length)})`
}

function summary(): string[] {
  const rows = measured.map(({ title, maps, found }) => {
    const per = ((100 * found.falseAlarms.length) / found.words).toFixed(2)
    const [inside, outside] = [recall(found, (one) => one.isInRecord), recall(found, (one) => !one.isInRecord)]
    return `| ${title} | ${maps} | ${found.words.toLocaleString('en-GB')} | ${inside} | ${outside} | ${found.falseAlarms.length} (${per}) |`
  })
  return [
    '| part | maps | words | found of those in the record | found of those in no record | false alarms (per 100 words) |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
  ]
}

function byKind(): string[] {
  const rows = Object.entries(kinds).map(([kind, label]) => {
    const cells = measured.map(({ found }) => recall(found, (one) => one.kind === kind))
    return `| ${label} | ${cells.join(' | ')} |`
  })
  return [`| kind | ${measured.map(({ title }) => title).join(' | ')} |`, '| --- | ---: | ---: | ---: |', ...rows]
}

const listOf = (texts: readonly string[]): string[] => {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([text, count]) => `- ${text}${count > 1 ? ` (${count} times)` : ''}`)
}

const misses = measured.flatMap(({ title, found }) =>
  found.planted.filter(({ isFound }) => !isFound).map(({ text, line }) => `${title}: **${text}** in “${line}”`),
)
const alarms = measured.flatMap(({ title, found }) =>
  found.falseAlarms.map(({ stranger }) => `${title}: ${stranger.text}`),
)
process.stdout.write(
  [
    ...summary(),
    '',
    ...byKind(),
    '',
    '**Missed**',
    '',
    ...listOf(misses),
    '',
    '**False alarms**',
    '',
    ...listOf(alarms),
  ].join('\n'),
)
