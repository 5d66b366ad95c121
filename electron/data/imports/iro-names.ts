import type { IsoDate } from '../../../shared/dates.ts'
import type { ImportMessage } from '../../../shared/records/import-batch.ts'
import type { Iro } from '../../../shared/records/iro.ts'
import { listIros } from '../iros.ts'
import type { ReadDb } from '../sql.ts'
import type { Planning } from './planning.ts'

/** Finds an IRO in post by the name a list gives: "Ruth Adeyemi", "ADEYEMI, Ruth". */
export function irosCalled(db: ReadDb, today: IsoDate): (name: string) => Iro | undefined {
  const inPost = listIros(db).filter(
    ({ startedOn, endedOn }) => startedOn <= today && (endedOn === null || endedOn > today),
  )
  const byName = new Map(inPost.map((iro) => [plainName(iro.name), iro]))
  return (name) => byName.get(plainName(name))
}

/** A name without what lists differ in: order, capitals, spaces and the shape of the apostrophe. */
export function plainName(name: string): string {
  const [family = '', given, ...more] = name.split(',')
  const inOrder = given !== undefined && more.length === 0 ? `${given} ${family}` : name
  return inOrder.replaceAll('’', "'").replace(/\s+/g, ' ').trim().toLowerCase()
}

/** One message for each name the record does not have, at the first row that gives it. */
export function unknownIroMessages(children: readonly Planning[]): ImportMessage[] {
  const byName = new Map<string, { first: Planning['unknownIros'][number]; reference: string; count: number }>()
  for (const { told, unknownIros } of children)
    for (const first of unknownIros) {
      const found = byName.get(plainName(first.name))
      if (found) found.count += 1
      else byName.set(plainName(first.name), { first, reference: told.reference, count: 1 })
    }
  return [...byName.values()].map(({ first: { name, origin }, reference, count }) => ({
    severity: 'warning',
    code: 'iro-unknown',
    ruleId: null,
    ...origin,
    column: null,
    reference: count === 1 ? reference : null,
    text: `${name} is named as IRO of ${count === 1 ? '1 child' : `${count} children`}, and no IRO of that name is in post here. Add them in Settings › Team and choose the files again, or give the children to somebody once these are kept.`,
  }))
}
