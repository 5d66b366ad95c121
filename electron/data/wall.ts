import { wallOf } from '../../shared/copies/wall.ts'
import { IsoDate } from '../../shared/dates.ts'
import { nameOf } from '../../shared/records/child.ts'
import type { MeetingId } from '../../shared/records/ids.ts'
import type { Attendance, ListedMeeting } from '../../shared/records/meeting.ts'
import { hsbOutcomeLabels, outcomeLabels } from '../../shared/records/meeting-fields/conference-fields.ts'
import { sortOf } from '../../shared/records/meeting-kind.ts'
import { categoriesText } from '../../shared/records/protection-plan.ts'
import type { Wall, WallView } from '../../shared/records/wall.ts'
import type { Context } from '../context.ts'
import { answersOf, decidedOn } from './conference-children.ts'
import { listDecisions } from './decisions.ts'
import { mapRows, mapStateOf } from './map-rows.ts'
import { getMeeting } from './meeting-list.ts'
import type { Db, ReadDb } from './sql.ts'

type Asked = { readonly meetingId: MeetingId; readonly view: WallView }

/** What the wall of a meeting shows. All that the main process and the wall's own window ever get of it. */
export function wall(db: ReadDb, { meetingId, view }: Asked, context: Context): Wall {
  const { template, startedAt, finishedAt, part, lastItemId } = mapStateOf(db, meetingId)
  const meeting = getMeeting(db, { id: meetingId }, context)
  const answer = answersOf(db, meeting, null)
  const day = (field: string) => IsoDate.safeParse(answer(field)).data ?? null
  return wallOf(
    {
      ...{ template, startedAt, finishedAt, part, lastItemId },
      firstNames: meeting.children.map(firstNameOf),
      lines: mapRows.lines.all(db, { meetingId }),
      pairs: mapRows.pairs.all(db, { meetingId }),
      scales: mapRows.scales.all(db, { meetingId }),
      steps: listDecisions(db, { meetingId }, context).decisions,
      audiences: mapRows.audiences.all(db, { meetingId }),
      outcomes: view === 'readBack' ? outcomesOf(db, meeting) : [],
      dates: { coreGroupOn: day('coreGroupOn'), nextMeetingOn: day('nextMeetingOn') },
    },
    view,
  )
}

/** Notes that the wall was lit: the command's own line in the audit trail is the whole record. */
export function recordRoomView(db: Db, { meetingId }: { meetingId: MeetingId }): null {
  mapStateOf(db, meetingId)
  return null
}

const firstNameOf = (child: Attendance): string => child.givenName ?? nameOf(child)

/** What was decided, as far as it was; a review decides nothing but its next steps. */
function outcomesOf(db: ReadDb, meeting: ListedMeeting): { firstName: string; text: string }[] {
  const sort = sortOf(meeting.kind)
  if (sort.includes('roa')) return []
  const labels: Readonly<Record<string, string>> = sort.includes('icpc') ? outcomeLabels : hsbOutcomeLabels
  return decidedOn(db, meeting, meeting.heldOn ?? meeting.scheduledFor).flatMap(({ shown, categories }) => {
    const child = meeting.children.find(({ childId }) => childId === shown.childId)
    const label = labels[answersOf(db, meeting, shown.childId)('outcome')]
    if (!child || label === undefined) return []
    const isPlan = label === outcomeLabels.plan || label === outcomeLabels.continue
    const under = isPlan && categories.length > 0 ? ` (${categoriesText(categories)})` : ''
    return [{ firstName: firstNameOf(child), text: `${label}${under}` }]
  })
}
