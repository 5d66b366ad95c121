import { formatDay, type IsoDate } from '../../shared/dates.ts'
import { nameOf } from '../../shared/records/child.ts'
import type { Attendance, ListedMeeting } from '../../shared/records/meeting.ts'
import { advocacyLabels } from '../../shared/records/meeting-fields/prepare-fields.ts'
import type { ConfidentialAddress, ReadyItem } from '../../shared/records/readiness.ts'
import { advocacyFromAge, isAdvocacyAsked } from '../../shared/rules/advocacy.ts'
import type { Context } from '../context.ts'
import { childOf } from './children.ts'
import { answersOf } from './conference-children.ts'
import { conversationsOfMeeting } from './footprint-conversations.ts'
import { planLife } from './plan-life.ts'
import { dayOfMeeting } from './readiness-reports.ts'
import type { ReadDb } from './sql.ts'

type Said = Pick<ReadyItem, 'state' | 'text'>
type Asked = {
  readonly child: Attendance
  readonly answer: (field: string) => string
  readonly on: IsoDate
  /** What is not there yet: to fix in the last days before the meeting, to come until then. */
  readonly missing: (text: string) => Said
}

/** What is to be made ready for each child: views, conversation in private, advocacy, earlier plans, addresses. */
export function childItems(
  db: ReadDb,
  { meeting, addresses }: { meeting: ListedMeeting; addresses: readonly ConfidentialAddress[] },
  context: Context,
): ReadyItem[] {
  const on = dayOfMeeting(meeting)
  const missing = missingBy(on, context)
  const conversations = conversationsOfMeeting(db, { meetingId: meeting.id }, context)
  return meeting.children.flatMap((child) => {
    const { childId } = child
    const asked = { child, answer: answersOf(db, meeting, childId), on, missing }
    const name = meeting.children.length > 1 ? `, ${nameOf(child)}` : ''
    const item = (key: string, label: string, said: Said, ruleId: string | null = null): ReadyItem => {
      return {
        key: `${key} ${childId}`,
        section: 'children',
        childId,
        label: `${label}${name}`,
        ...said,
        ruleId,
        dueOn: null,
      }
    }
    const spoken = conversations.find((one) => one.childId === childId)?.standing
    const repeat = repeatSaid(db, { meeting, ...asked }, context)
    return [
      item('views', 'The child’s views', viewsSaid(asked)),
      ...(spoken ? [item('conversation', 'Conversation in private', spokenSaid(spoken), 'LAC-09')] : []),
      item('advocacy', 'Advocacy', advocacySaid(asked), 'CP-16'),
      ...(repeat ? [item('repeat', 'Previous plans', repeat, 'CP-11')] : []),
      item('addresses', 'Confidential addresses', addressesSaid(db, asked, addresses)),
    ]
  })
}

/** As with bookings: red from so many working days before the meeting as the county chose, at the latest on its day. */
function missingBy(on: IsoDate, { today, calendar, settings }: Context): Asked['missing'] {
  const from = calendar.subtractWorkingDays(on, settings.bookingWorkingDays ?? 0)
  return (text) =>
    today >= from
      ? { state: 'toFix', text }
      : { state: 'toCome', text: `${text} yet; asked for from ${formatDay(from)}` }
}

function viewsSaid({ answer, missing }: Asked): Said {
  const [how, whyNot] = [answer('viewsHow').trim(), answer('viewsWhyNot').trim()]
  if (answer('viewsCaptured') === 'yes') return { state: 'done', text: how === '' ? 'Captured' : `Captured: ${how}` }
  return whyNot === '' ? missing('Not captured') : { state: 'notNeeded', text: `Not captured: ${whyNot}` }
}

function spokenSaid({ kind, text }: { kind: string; text: string }): Said {
  return { state: kind === 'held' ? 'done' : kind === 'dueSoon' ? 'toFix' : 'toCome', text }
}

function advocacySaid({ child, answer, on, missing }: Asked): Said {
  const said = answer('advocacy')
  const whyNot = answer('advocacyWhyNot').trim()
  if (said === 'notOffered' && whyNot !== '') return { state: 'notNeeded', text: `Not offered: ${whyNot}` }
  const isAsked = isAdvocacyAsked(child, on)
  if (said === 'notOffered' && isAsked) return missing('Not offered, and nobody has said why')
  if (said === 'offered' || said === 'accepted' || said === 'declined')
    return { state: 'done', text: advocacyLabels[said] }
  return isAsked
    ? missing('Not offered')
    : { state: 'notNeeded', text: `Under ${advocacyFromAge}, so it need not be offered` }
}

/** A repeat plan asks for its analysis before the conference (CP-11); null where the meeting is no conference. */
function repeatSaid(
  db: ReadDb,
  { meeting, child, missing }: Asked & { meeting: ListedMeeting },
  context: Context,
): Said | null {
  if (meeting.kind !== 'icpc' && meeting.kind !== 'rcpc') return null
  const { isRepeat, lastEndedOn, analysis } = planLife(db, { childId: child.childId }, context).repeat
  if (!isRepeat) return { state: 'notNeeded', text: 'No earlier plan on record' }
  const before = lastEndedOn ? `A plan ended ${formatDay(lastEndedOn)}` : 'There was an earlier plan'
  if (analysis) return { state: 'done', text: `${before}; analysis written ${formatDay(analysis.writtenOn)}` }
  return missing(`${before}; the analysis is not written`)
}

function addressesSaid(db: ReadDb, { child, missing }: Asked, all: readonly ConfidentialAddress[]): Said {
  const count = all.filter(({ childId }) => childId === child.childId).length
  if (count > 0) return { state: 'done', text: count === 1 ? '1 kept' : `${count} kept` }
  if (!childOf(db, child.childId).hasConfidentialAddress) return { state: 'notNeeded', text: 'None on record' }
  return missing('The child’s record says there is one. Whose it is and from whom it is kept is not written')
}
