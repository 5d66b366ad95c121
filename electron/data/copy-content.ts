import { z } from 'zod'
import { CopyContent, type CopyContentAsked, type CopyOutcome } from '../../shared/copies/content.ts'
import { ageOn, IsoDate } from '../../shared/dates.ts'
import { notFound } from '../../shared/errors.ts'
import { nameOf } from '../../shared/records/child.ts'
import { MeetingId } from '../../shared/records/ids.ts'
import { MapScale } from '../../shared/records/map.ts'
import type { MapTemplate } from '../../shared/records/map-template.ts'
import type { Attendance, ListedMeeting } from '../../shared/records/meeting.ts'
import { categoryFields } from '../../shared/records/meeting-fields/conference-fields.ts'
import type { FieldValue } from '../../shared/records/meeting-record.ts'
import type { Context } from '../context.ts'
import { agencyViewsOf } from './agency-views.ts'
import { copyLanguages } from './copy-languages.ts'
import { grouped } from './grouped.ts'
import { meetingMap } from './map.ts'
import { mapRows } from './map-rows.ts'
import { listTemplates } from './map-templates.ts'
import { meetingRecord } from './meeting-record.ts'
import { pairsOf } from './readiness-people.ts'
import { type ReadDb, read } from './sql.ts'

const sealed = read(
  z.object({ content: CopyContent }),
  'SELECT content FROM sealedVersion WHERE id = :sealedVersionId AND meetingId = :meetingId',
)
// What copies said that were given stays, whatever becomes usual later.
const sealedNumbers = read(
  CopyContent.pick({ whomToRing: true, complaintsNumber: true }),
  `SELECT content ->> 'whomToRing' AS whomToRing, content ->> 'complaintsNumber' AS complaintsNumber
  FROM sealedVersion WHERE meetingId = :meetingId ORDER BY number DESC LIMIT 1`,
)
// A number that was not for everyone then is for nobody now: who was who at that meeting need not hold at this one.
const openBefore = read(
  MapScale.pick({ name: true, score: true }).extend({ meetingId: MeetingId, on: IsoDate }),
  `SELECT s.name, s.score, m.id AS meetingId, coalesce(m.heldOn, m.scheduledFor) AS "on"
  FROM mapScale s JOIN meeting m ON m.id = s.meetingId
  WHERE s.pairId IS NULL AND m.id <> :meetingId AND m.status = 'held' AND coalesce(m.heldOn, m.scheduledFor) <= :day
    AND m.id IN (SELECT o.meetingId FROM meetingChild o WHERE o.childId IN (
      SELECT childId FROM meetingChild WHERE meetingId = :meetingId))
    AND s.id NOT IN (SELECT itemId FROM audience)
  ORDER BY "on", m.id, s.score, s.name`,
)

const chosen = ['NEG', 'PHY', 'SAB', 'EMO'] as const satisfies (keyof typeof categoryFields)[]

/** Ten working days are given to say that something is wrong, as with the record (CP-10). */
const DAYS_TO_CORRECT = 10

/** All of a meeting that can come onto anybody’s copy; of a sealed version word for word as it was sealed. */
export function copyContentAsked(db: ReadDb, asked: CopyContentAsked, context: Context): CopyContent {
  const { meetingId, sealedVersionId } = asked
  if (sealedVersionId === null) return copyContent(db, meetingId, context)
  const found = sealed.get(db, { meetingId, sealedVersionId })
  if (!found) throw notFound('This version of the copies')
  return found.content
}

/** All of a meeting that can come onto anybody’s copy, as it stands now: what is sealed. */
export function copyContent(db: ReadDb, meetingId: MeetingId, context: Context): CopyContent {
  const map = meetingMap(db, { meetingId }, context)
  const { meeting } = map
  const { values } = meetingRecord(db, { meetingId }, context)
  const on = meeting.heldOn ?? meeting.scheduledFor
  const say = (field: string): string => textOf(values, { field, childId: null })
  return {
    meeting: { ...meetingOf(meeting), on, chairName: meeting.iroName ?? '' },
    children: meeting.children.map((child) => childOf(child, on)),
    template: map.state?.template ?? usualTemplate(db, meeting),
    lines: map.lines,
    pairs: map.pairs,
    scales: map.scales,
    earlier: earlierOf(db, { meetingId, day: on }),
    steps: map.steps.map(({ id, childId, what, who, byOn, measure }) => ({ id, childId, what, who, byOn, measure })),
    outcomes: meeting.children.map((child) => outcomeOf(child, values)),
    views: agencyViewsOf(db, meetingId),
    bottomLines: say('bottomLines'),
    network: map.network,
    tools: mapRows.tools.all(db, { meetingId }).filter(({ isPrinted }) => isPrinted),
    people: map.people,
    audiences: map.audiences,
    keptApart: pairsOf(db, meetingId).map(({ firstId, secondId }) => ({ firstId, secondId })),
    dates: {
      coreGroupOn: dayIn(say('coreGroupOn')),
      nextMeetingOn: dayIn(say('nextMeetingOn')),
      correctBy: context.calendar.addWorkingDays(on, DAYS_TO_CORRECT),
    },
    ...numbersOf(db, { meetingId, values }, context),
    saysWithheld: say('privateLines') !== 'unsaid',
    languages: copyLanguages.filter(({ code }) => map.people.some(({ copyLanguage }) => copyLanguage === code)),
  }
}

type Numbers = Pick<CopyContent, 'whomToRing' | 'complaintsNumber'>
type Written = { readonly meetingId: MeetingId; readonly values: readonly FieldValue[] }

/** Whom to ring and where to complain: what the meeting says, else what its last copies said, else what is usual. */
function numbersOf(db: ReadDb, { meetingId, values }: Written, { settings }: Context): Numbers {
  const usual = sealedNumbers.get(db, { meetingId }) ?? settings
  // As typed, or a new line would vanish under the cursor where it is typed.
  const say = (field: keyof Numbers): string =>
    values.find((one) => one.childId === null && one.field === field)?.value ?? usual[field]
  return { whomToRing: say('whomToRing'), complaintsNumber: say('complaintsNumber') }
}

const meetingOf = ({ id, kind, label, startsAt, place }: ListedMeeting) => ({ id, kind, label, startsAt, place })

function childOf(child: Attendance, on: IsoDate): CopyContent['children'][number] {
  const name = nameOf(child)
  return {
    childId: child.childId,
    name,
    firstName: child.givenName ?? name,
    age: child.bornOn === null ? null : ageOn(child.bornOn, on),
  }
}

/** Before a map is begun, the headings it would have. */
function usualTemplate(db: ReadDb, { kind }: ListedMeeting): MapTemplate {
  const found = listTemplates(db).find(({ kinds }) => kinds.includes(kind))
  if (!found) throw notFound('A template for such a meeting')
  return found
}

function earlierOf(db: ReadDb, of: { meetingId: MeetingId; day: IsoDate }): CopyContent['earlier'] {
  const meetings = grouped(openBefore.all(db, of), ({ meetingId }) => meetingId)
  return [...meetings.values()].flatMap((rows) => {
    const on = rows[0]?.on
    return on ? [{ on, scales: rows.map(({ name, score }) => ({ name, score })) }] : []
  })
}

function outcomeOf({ childId, participation }: Attendance, values: readonly FieldValue[]): CopyOutcome {
  const say = (field: string): string => textOf(values, { field, childId })
  const threshold = say('threshold')
  return {
    childId,
    isThresholdMet: threshold === '' ? null : threshold === 'yes',
    outcome: say('outcome') || null,
    categories: chosen.filter((code) => say(categoryFields[code]) === 'yes'),
    why: say('thresholdWhy') || say('outcomeWhy'),
    categoriesReason: say('categoriesReason'),
    participation,
  }
}

const textOf = (values: readonly FieldValue[], of: Omit<FieldValue, 'value'>): string =>
  values.find(({ childId, field }) => childId === of.childId && field === of.field)?.value.trim() ?? ''

const dayIn = (text: string): IsoDate | null => IsoDate.safeParse(text).data ?? null
