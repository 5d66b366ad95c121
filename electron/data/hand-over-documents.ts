import { composeCopy } from '../../shared/copies/compose-copy.ts'
import type { CopyContent, CopyMark } from '../../shared/copies/content.ts'
import { matrixGroups, whyNotIn } from '../../shared/copies/matrix.ts'
import { AppError } from '../../shared/errors.ts'
import type { CopiesAsked, CopyNeed } from '../../shared/records/hand-over.ts'
import type { MeetingId, RecordId } from '../../shared/records/ids.ts'
import type { Attendee } from '../../shared/records/register.ts'
import { listed } from '../../shared/words.ts'
import { type CopyRow, copiesOf, givenBefore, sealedContent, sealedOf } from './hand-over-rows.ts'
import { mapRows } from './map-rows.ts'
import { registerOf } from './register.ts'
import type { ReadDb } from './sql.ts'

type Version = { readonly id: RecordId; readonly number: number }
type Register = {
  readonly meetingId: MeetingId
  readonly sealed: Version
  readonly register: readonly Attendee[]
}

/** What a copy says, whichever copy it is. */
const unmarked: CopyMark = { number: 0, of: 0, letter: '', version: 0, code: '', at: '2000-01-01T00:00:00.000Z' }

/**
 * What each person needs of a version, by the person's id: who was given an earlier one needs only what changed of their
 * own copy, and nothing where that says the same. Nobody was given one before the first.
 */
export function needsOf(db: ReadDb, { meetingId, sealed, register }: Register): ReadonlyMap<RecordId, CopyNeed> {
  const given = givenBefore(db, meetingId, sealed.number)
  if (given.size === 0) return new Map()
  const contentOf = contents(db, register)
  return new Map(
    [...given].map(([id, before]) => {
      const now = readBy(contentOf(sealed.id), id)
      return [id, now === readBy(contentOf(before.sealedVersionId), id) ? 'nothing' : 'changes']
    }),
  )
}

/** What is printed for the copies named, or for all that wait; each only what its own reader may have. */
export function handOverJob(db: ReadDb, { meetingId, copyIds }: CopiesAsked) {
  const sealed = sealedOf(db, meetingId)
  const register = registerOf(db, meetingId)
  const rows = copiesOf(db, sealed.id)
  const given = givenBefore(db, meetingId, sealed.number)
  const needs = needsOf(db, { meetingId, sealed, register })
  const contentOf = contents(db, register)
  const now = mapRows.audiences.all(db, { meetingId })
  const of = Math.max(0, ...rows.map(({ number }) => number))
  const asked = rows.filter((row) => (copyIds.length === 0 ? waits(row, needs) : copyIds.includes(row.id)))
  if (asked.length === 0) throw new AppError({ code: 'rule', message: 'No copy waits to be printed.' })
  refuseKept(contentOf(sealed.id), { version: sealed.number, ids: asked.map(({ attendeeId }) => attendeeId), now })
  const copies = asked.map((row) => {
    const { id: copyId, attendeeId, number, letter } = row
    const mark = { number, of, letter, version: sealed.number, code: sealed.code, at: sealed.sealedAt }
    const before = needs.get(attendeeId) === 'changes' ? given.get(attendeeId) : undefined
    return {
      ...{ copyId, number, letter, name: register.find(({ id }) => id === attendeeId)?.name ?? '' },
      document: composeCopy(contentOf(sealed.id), attendeeId, mark),
      given: before
        ? {
            document: composeCopy(contentOf(before.sealedVersionId), attendeeId, mark),
            version: before.number,
            on: before.sealedAt,
          }
        : null,
    }
  })
  const { sealedAt, correctionWhy } = sealed
  return { of, sealedAt, correctionWhy, chairName: contentOf(sealed.id).meeting.chairName, copies }
}

type Kept = {
  readonly version: number
  readonly ids: readonly RecordId[]
  readonly now: CopyContent['audiences']
}

/** Refused where the chair has said since the sealing that somebody may not have a line their copy holds. */
function refuseKept(sealed: CopyContent, { version, ids, now }: Kept): void {
  const items = matrixGroups(sealed).flatMap((group) => group.items)
  const names = sealed.people
    .filter(({ id }) => ids.includes(id))
    .filter((person) =>
      items.some(
        (item) =>
          whyNotIn(sealed, person, item) === null && whyNotIn({ ...sealed, audiences: now }, person, item) !== null,
      ),
    )
    .map(({ name }) => name)
  if (names.length === 0) return
  const [copies, have] = names.length === 1 ? ['copy', 'has'] : ['copies', 'have']
  throw new AppError({
    code: 'rule',
    message: `The ${copies} of ${listed(names)} still ${have} what was kept from them after version ${version} was sealed. Seal a new version first.`,
  })
}

const waits = ({ attendeeId, printed, handover }: CopyRow, needs: ReadonlyMap<RecordId, CopyNeed>): boolean =>
  printed === 'no' && (handover === null || handover === 'toPost') && needs.get(attendeeId) !== 'nothing'

/** All a reader is told. That something is private to another is no news: telling it anew would give it away. */
function readBy(content: CopyContent, readerId: RecordId): string {
  const { sections, ...rest } = composeCopy(content, readerId, unmarked)
  return JSON.stringify({ ...rest, sections: sections.filter(({ key }) => key !== 'private') })
}

/** Each version read once. */
function contents(db: ReadDb, register: readonly Attendee[]): (id: RecordId) => CopyContent {
  const known = new Map<RecordId, CopyContent>()
  return (id) => {
    const content = known.get(id) ?? sealedContent(db, id, register)
    known.set(id, content)
    return content
  }
}
