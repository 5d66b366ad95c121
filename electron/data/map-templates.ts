import { v7 } from 'uuid'
import { z } from 'zod'
import childLedReview from '../../resources/map-templates/child-led-review.json' with { type: 'json' }
import signsOfSafety from '../../resources/map-templates/signs-of-safety.json' with { type: 'json' }
import { AppError, notFound } from '../../shared/errors.ts'
import { MapTemplate } from '../../shared/records/map-template.ts'
import type { Context } from '../context.ts'
import { type Db, type ReadDb, read, write } from './sql.ts'

const shipped: readonly MapTemplate[] = [signsOfSafety, childLedReview].map((file) => MapTemplate.parse(file))

const kept = read(z.object({ template: MapTemplate }), 'SELECT template FROM mapTemplate ORDER BY key, edition')
const insert = write('INSERT INTO mapTemplate (id, key, edition, template) VALUES (:id, :key, :edition, :template)')

/** The newest edition of each template, those of the council after those that come with the app. */
export function listTemplates(db: ReadDb): MapTemplate[] {
  const newest = new Map<string, MapTemplate>()
  for (const template of [...shipped, ...kept.all(db, {}).map((row) => row.template)])
    if (template.edition >= (newest.get(template.key)?.edition ?? 0)) newest.set(template.key, template)
  return [...newest.values()]
}

/** The template a map is begun with. */
export function templateOf(db: ReadDb, key: string): MapTemplate {
  const found = listTemplates(db).find((template) => template.key === key)
  if (!found) throw notFound('This template')
  return found
}

/** Keeps a council’s own template; an edition once kept stays as it is, so a change needs a higher one. */
export function keepTemplate(db: Db, { template }: { template: MapTemplate }, context: Context): { savedAt: string } {
  const { key, edition } = template
  const last = listTemplates(db).find((one) => one.key === key)
  if (last && edition <= last.edition)
    throw new AppError({
      code: 'rule',
      message: `Edition ${last.edition} of “${last.name}” is kept already. Give the changed template edition ${last.edition + 1}.`,
    })
  insert(db, { id: v7(), key, edition, template: JSON.stringify(template) })
  return { savedAt: context.now }
}
