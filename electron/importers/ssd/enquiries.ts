import { formatDay, type IsoDate } from '../../../shared/dates.ts'
import type { ImportedEnquiry } from '../../../shared/records/imported-child.ts'
import { childOf, leaveOut, originOf, warn } from '../collector.ts'
import { type Joined, joinedIn, type Links, link, referenceIn } from './links.ts'
import { flagIn, idIn, isBlankIn, type Row, requiredDayIn, valueIn, warnIfFuture } from './row.ts'

/** A row of ssd_s47_enquiry; its start is the day of the strategy discussion (CP-01). */
export function readEnquiryRow(row: Row, links: Links): void {
  const { cursor } = row
  const reference = referenceIn(row, 's47e_person_id')
  const strategyDiscussionOn = reference === null ? null : requiredDayIn(row, 's47e_s47_start_date')
  if (reference === null || strategyDiscussionOn === null) return
  const child = childOf(cursor, reference)
  const id = idIn(row, 's47e_s47_enquiry_id')
  const same = child.enquiries.find((enquiry) => enquiry.strategyDiscussionOn === strategyDiscussionOn)
  if (same !== undefined) {
    warn(cursor, {
      code: 'conflicting-row',
      column: 's47e_s47_start_date',
      text: `Row ${same.origin.row} has an enquiry of this child from the same day. They were taken as one; correct the source if they are two.`,
    })
    same.isConferenceRequired ??= isConferenceRequired(row)
    if (id !== null) link(links.enquiries, id, { child, fact: same })
    return
  }
  warnIfFuture(row, 's47e_s47_start_date', strategyDiscussionOn)
  const enquiry: ImportedEnquiry = {
    strategyDiscussionOn,
    conferenceOn: null,
    isConferenceRequired: isConferenceRequired(row),
    resultedInPlan: null,
    meetingReference: null,
    origin: originOf(cursor),
  }
  child.enquiries.push(enquiry)
  if (id !== null) link(links.enquiries, id, { child, fact: enquiry })
}

/** By the outcome, which is JSON in most extracts and the names of the next steps in Mosaic's; null where unsaid. */
function isConferenceRequired(row: Row): boolean | null {
  const outcome = valueIn(row, 's47e_s47_outcome_json')
  const flag = /CP_CONFERENCE_FLAG"?\s*:\s*"?(y|t|1|n|f|0)/i.exec(outcome)?.[1]?.toLowerCase()
  if (flag !== undefined) return 'yt1'.includes(flag)
  if (!outcome.trimStart().startsWith('{') && /child protection conference|\bICPC\b/i.test(outcome)) return true
  return flagIn(row, 's47e_s47_nfa') === true ? false : null
}

/** A row of ssd_initial_cp_conference: the conference an enquiry led to, or when it is due. */
export function readInitialConferenceRow(row: Row, links: Links): void {
  const { cursor } = row
  const isTransfer = flagIn(row, 'icpc_icpc_transfer_in') === true
  if (isTransfer && idIn(row, 'icpc_s47_enquiry_id') === null) {
    cursor.reference = idIn(row, 'icpc_person_id')
    leaveOut(cursor, {
      code: 'transfer-in',
      column: 'icpc_icpc_transfer_in',
      text: 'This conference is for a plan moved here from another authority. It is due from the day this authority was told, which the table does not hold, so the row was left out. Record the move on the child.',
    })
    return
  }
  const joined = joinedIn(row, {
    map: links.enquiries,
    column: 'icpc_s47_enquiry_id',
    target: 'ssd_s47_enquiry.s47e_s47_enquiry_id',
    personColumn: 'icpc_person_id',
  })
  if (joined === null) return
  if (isTransfer)
    warn(cursor, {
      code: 'transfer-in',
      column: 'icpc_icpc_transfer_in',
      text: 'This conference is for a plan moved here from another authority, which is due from the day this authority was told. The table does not hold that day: record it on the child after importing.',
    })
  if (isBlankIn(row, 'icpc_icpc_date')) readTarget(row, links, joined)
  else addConference(row, joined.fact)
}

function readTarget(row: Row, links: Links, joined: Joined<ImportedEnquiry>): void {
  const column = 'icpc_icpc_target_date'
  const dueBy = isBlankIn(row, column) ? null : requiredDayIn(row, column)
  if (dueBy !== null) {
    const { child, fact } = joined
    fact.isConferenceRequired ??= true
    const heldDays = () => (fact.conferenceOn === null ? [] : [fact.conferenceOn])
    links.dues.push({ kind: 'icpc', dueBy, origin: originOf(row.cursor), child, heldDays })
  } else if (!row.cursor.isLeftOut)
    leaveOut(row.cursor, {
      code: 'date-missing',
      column: 'icpc_icpc_date',
      text: 'The row has neither the day of the conference nor its target day, so it was left out. Add one and import the file again.',
    })
}

function addConference(row: Row, enquiry: ImportedEnquiry): void {
  const { cursor } = row
  const column = 'icpc_icpc_date'
  const heldOn = requiredDayIn(row, column)
  if (heldOn === null) return
  if (enquiry.conferenceOn !== null) {
    noteSecond(row, heldOn, enquiry.conferenceOn)
    return
  }
  warnIfFuture(row, column, heldOn)
  if (heldOn < enquiry.strategyDiscussionOn)
    warn(cursor, {
      code: 'end-before-start',
      column,
      text: `The conference, ${formatDay(heldOn)}, is before the strategy discussion, ${formatDay(enquiry.strategyDiscussionOn)}. Both dates were kept; check them.`,
    })
  enquiry.conferenceOn = heldOn
  enquiry.isConferenceRequired = true
  enquiry.resultedInPlan =
    flagIn(row, 'icpc_icpc_outcome_cp_flag') ?? (idIn(row, 'icpc_cp_plan_id') === null ? null : true)
  enquiry.meetingReference = idIn(row, 'icpc_icpc_meeting_id')
}

function noteSecond(row: Row, heldOn: IsoDate, first: IsoDate): void {
  if (heldOn === first)
    warn(row.cursor, { code: 'duplicate-row', text: 'An earlier row has this very conference. It counts once.' })
  else
    leaveOut(row.cursor, {
      code: 'conflicting-row',
      column: 'icpc_icpc_date',
      text: `An earlier row has the conference of this enquiry on ${formatDay(first)}. This row was left out. Correct one of the two and import the file again.`,
    })
}
