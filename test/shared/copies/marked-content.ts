import type { CopyContent } from '../../../shared/copies/content.ts'
import type { ChildId, RecordId } from '../../../shared/records/ids.ts'
import { aContent, amira, sami } from './a-content.ts'

/** An item with the words that only it has. */
export type MarkedItem = {
  readonly id: RecordId
  readonly childId?: ChildId | null
  readonly pairId: RecordId | null
  readonly words: readonly string[]
  /** Where set, a child’s copy has it nowhere, though the child may have it. */
  readonly isSpared?: boolean
}

/** A meeting each of whose items says words found nowhere else, so that a copy can be searched for them. */
export function marked(): { content: CopyContent; items: readonly MarkedItem[] } {
  const plain = aContent()
  const lines = plain.lines.map((line, at) => ({
    ...line,
    text: `zline${line.id.slice(-3)}z`,
    saidBy: `zsaid${line.id.slice(-3)}z`,
    childId: [null, amira, sami][at % 3] ?? null,
  }))
  const pairs = plain.pairs.map((pair) => {
    const own = pair.id.slice(-3)
    return {
      ...pair,
      danger: `zdanger${own}z`,
      goal: `zgoal${own}z`,
      bottomLines: `zrule${own}z`,
      worriedNames: '',
      familyView: '',
      howLong: '',
    }
  })
  const scales = plain.scales.map((scale) => {
    const own = scale.id.slice(-3)
    return { ...scale, name: `zname${own}z`, reason: '' }
  })
  const steps = plain.steps.map((step) => {
    const own = step.id.slice(-3)
    return { ...step, what: `zwhat${own}z`, who: `zwho${own}z`, measure: '' }
  })
  const tools = plain.tools.map((tool) => ({
    ...tool,
    worries: 'zworry071z',
    goodThings: 'zgood071z',
    dreams: 'zdream071z',
  }))
  const items: MarkedItem[] = [
    ...lines.map((line) => ({ id: line.id, childId: line.childId, pairId: null, words: [line.text, line.saidBy] })),
    ...pairs.map((pair) => ({
      id: pair.id,
      childId: null,
      pairId: null,
      words: [pair.danger, pair.goal, pair.bottomLines],
    })),
    ...scales.map(({ id: own, pairId, name }) => ({ id: own, pairId, words: [name], isSpared: pairId !== null })),
    ...steps.map((step) => ({ id: step.id, childId: null, pairId: null, words: [step.what, step.who] })),
    ...tools.map((tool) => ({
      id: tool.id,
      childId: tool.childId,
      pairId: null,
      words: [tool.worries, tool.goodThings, tool.dreams],
    })),
  ]
  return { content: { ...plain, lines, pairs, scales, steps, tools }, items }
}
