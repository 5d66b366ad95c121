import { formatDay, type IsoDate } from '../../../shared/dates.ts'
import { leaveOut, originOf, warn } from '../collector.ts'
import { readChildDetails, referenceIn } from './child-details.ts'
import { dayIn, headingOf, type Row, requiredDayIn, warnIfFuture, yesNoIn } from './row.ts'
import { readSourceDetails } from './source-details.ts'

/** A row of list 5: a section 47 enquiry and the initial conference it led to, if any (CP-01). */
export function readList5Row(row: Row, latestDay: IsoDate | null): void {
  const { cursor } = row
  const reference = referenceIn(row)
  const strategyDiscussionOn = reference === null ? null : requiredDayIn(row, 'strategyDiscussionOn')
  if (reference === null || strategyDiscussionOn === null) return
  const child = readChildDetails(row, reference, { list: 5, latestDay })
  const same = child.enquiries.find((enquiry) => enquiry.strategyDiscussionOn === strategyDiscussionOn)
  if (same !== undefined) {
    leaveOut(cursor, {
      code: 'conflicting-row',
      column: headingOf(row, 'strategyDiscussionOn'),
      text: `Row ${same.origin.row} has an enquiry of this child from the same day with other details. This row was left out. Correct one of the two and import the file again.`,
    })
    return
  }
  const isUnnecessary = yesNoIn(row, 'isConferenceUnnecessary')
  const conferenceOn = dayIn(row, 'conferenceOn')
  warnIfFuture(row, 'strategyDiscussionOn', strategyDiscussionOn)
  warnIfFuture(row, 'conferenceOn', conferenceOn)
  if (conferenceOn !== null && conferenceOn < strategyDiscussionOn)
    warn(cursor, {
      code: 'end-before-start',
      column: headingOf(row, 'conferenceOn'),
      text: `The conference, ${formatDay(conferenceOn)}, is before the strategy discussion, ${formatDay(strategyDiscussionOn)}. Both dates were kept.`,
    })
  child.enquiries.push({
    strategyDiscussionOn,
    conferenceOn,
    isConferenceRequired: isUnnecessary === null ? null : !isUnnecessary,
    resultedInPlan: yesNoIn(row, 'resultedInPlan'),
    meetingReference: null,
    origin: originOf(cursor),
  })
  readSourceDetails(row, child)
}
