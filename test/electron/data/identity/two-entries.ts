import type { Db } from '../../../../electron/data/sql.ts'
import type { Entry, MergePreview } from '../../../../shared/records/identity.ts'
import type { ChildId } from '../../../../shared/records/ids.ts'
import { aChild, inCommand } from '../../../support/builders.ts'
import type { TestSession } from '../../../support/open-session.ts'

/** Two entries of one child. */
export type Two = { readonly keptId: ChildId; readonly mergedId: ChildId }

/** Nia twice, with what `make` records of either; `merged` are columns of the second entry. */
export const twoEntries = (session: TestSession, make: (db: Db, two: Two) => void, merged = {}): Two =>
  inCommand(session, (db) => {
    const made = { keptId: aChild(db), mergedId: aChild(db, { reference: '880011', ...merged }) }
    make(db, made)
    return made
  })

/** The rest of a merge's input, from what was shown. */
export const answered = (asked: MergePreview, details: Record<string, Entry>, facts: Record<string, Entry>) => ({
  keptVersion: asked.kept.version,
  mergedVersion: asked.merged.version,
  details,
  facts,
})

type Answers = { readonly details?: Record<string, Entry>; readonly facts?: Entry }

/** Merges with these answers, every other question left to the kept entry. */
export async function merge(session: TestSession, two: Two, { details = {}, facts = 'kept' }: Answers = {}) {
  const asked = await session.ask('children.previewMerge', two)
  const open = asked.details.filter(({ isAsked }) => isAsked).map(({ key }) => [key, 'kept' as const])
  const stands = asked.facts.filter(({ becomes }) => becomes === 'asked').map(({ key }) => [key, facts])
  const input = answered(asked, { ...Object.fromEntries(open), ...details }, Object.fromEntries(stands))
  return session.ask('children.merge', { ...two, ...input })
}

/** What becomes of each fact: what it is, in the one entry, in the other, and its end. */
export const factsOf = async (session: TestSession, two: Two) =>
  (await session.ask('children.previewMerge', two)).facts.map(({ what, kept, merged, becomes }) => [
    what,
    kept.join('; '),
    merged.join('; '),
    becomes,
  ])
