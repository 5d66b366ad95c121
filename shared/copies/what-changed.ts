import type { CopyBlock, CopyDocument, CopyScale } from './document.ts'

/** One thing that is not as it was: `was` null of what is new, `now` null of what was taken out. */
export type CopyChange = {
  /** The heading it stands under. */
  readonly where: string
  readonly was: string | null
  readonly now: string | null
}

/** What differs between the copy somebody was given and the one that takes its place, and what is the same. */
export type CopyChanges = {
  readonly changes: readonly CopyChange[]
  /** The headings under which nothing changed. */
  readonly same: readonly string[]
}

type Said = { readonly key: string; readonly where: string; readonly text: string }

/**
 * Compares two copies of the same person, one thing said with the same thing in the other. The words of what was taken
 * out are not repeated: whoever may not have a line is not given it a second time.
 */
export function whatChanged(before: CopyDocument, after: CopyDocument): CopyChanges {
  const [was, now] = [saidIn(before), saidIn(after)]
  const old = new Map(was.map((one) => [one.key, one]))
  const kept = new Set(now.map(({ key }) => key))
  const changes = now.flatMap(({ key, where, text }): CopyChange[] => {
    const earlier = old.get(key)
    return earlier?.text === text ? [] : [{ where, was: earlier?.text ?? null, now: text }]
  })
  const gone = was.filter(({ key }) => !kept.has(key)).map(({ where }): CopyChange => ({ where, was: null, now: null }))
  const all = [...changes, ...gone]
  const touched = new Set(all.map(({ where }) => where))
  return { changes: all, same: [...new Set(now.map(({ where }) => where))].filter((where) => !touched.has(where)) }
}

/** Everything a copy says, each thing once under its own key: a step or line stands on the map and in its section. */
function saidIn({ map, sections }: CopyDocument): Said[] {
  const onMap = map.columns.flatMap(({ groups }) =>
    groups.flatMap(({ heading, items }) => items.map(({ id, text }) => ({ key: id, where: heading.text, text }))),
  )
  const inSections = sections.flatMap(({ heading, blocks }) =>
    blocks.flatMap((block, at) =>
      saidInBlock(block, `${heading.text} ${at}`).map((one) => ({ ...one, where: heading.text })),
    ),
  )
  const inScale = scaleSaid(map.scale).map((one) => ({ ...one, where: map.scale?.heading.text ?? '' }))
  const seen = new Map<string, Said>()
  // What a section says of an item is more than the map does: who, and by when.
  for (const one of [...onMap, ...inScale, ...inSections]) seen.set(one.key, one)
  return [...seen.values()].filter(({ text }) => text !== '')
}

type Keyed = Omit<Said, 'where'>

function saidInBlock(block: CopyBlock, place: string): Keyed[] {
  switch (block.kind) {
    case 'text':
      return [{ key: block.id, text: block.text }]
    case 'list':
      return block.items.map(({ id, text }) => ({ key: id, text }))
    case 'pair':
      return [
        { key: `${block.id}-worry`, text: block.danger },
        { key: `${block.id}-view`, text: block.familyView },
        { key: `${block.id}-goal`, text: block.goal },
        { key: `${block.id}-rules`, text: block.bottomLines.join('\n') },
        ...scaleSaid(block.scale),
      ]
    case 'steps':
      return block.steps.map(({ id, who, what, when }) => ({
        key: id,
        text: [who, what, when].filter(Boolean).join('. '),
      }))
    case 'scale':
      return scaleSaid(block.scale)
    case 'table':
      return block.rows.map(([first = '', ...cells], at) => ({
        key: `${place} ${block.id} ${at}`,
        text: [first, ...cells].filter(Boolean).join(': '),
      }))
    case 'picture':
      return [{ key: block.id, text: block.says }]
    case 'space':
      return []
  }
}

const scaleSaid = (scale: CopyScale | null): Keyed[] =>
  scale === null
    ? []
    : [
        ...scale.numbers.map(({ id, name, score }) => ({ key: `${id}-number`, text: `${name}: ${score}` })),
        ...scale.reasons.map(({ id, text }) => ({ key: `${id}-reason`, text })),
      ]
