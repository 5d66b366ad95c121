import { formatDay, type IsoDate, isWeekend } from '../../dates.ts'
import { calendarYears } from '../working-days.ts'
import {
  type Census,
  type CensusCheck,
  type CensusChild,
  type CensusDay,
  type CensusFail,
  enquiriesOf,
  isInYear,
} from './census-child.ts'

const at = (column: string, row: number, text: string): CensusFail[] => [{ table: 'Section47', row, column, text }]
const whichever = 'Correct whichever day is wrong.'

/** 1104: a conference of an enquiry may not be before its referral. */
function conferenceBeforeReferral(child: CensusChild): CensusFail[] {
  return enquiriesOf(child).flatMap(({ referral, enquiry: { conferenceOn } }) => {
    const referredOn = referral.referredOn?.on
    if (!conferenceOn?.on || !referredOn || conferenceOn.on >= referredOn) return []
    const text = `The initial conference, ${formatDay(conferenceOn.on)}, is before the referral, ${formatDay(referredOn)}. ${whichever}`
    return at('DateOfInitialCPC', conferenceOn.row, text)
  })
}

/** 2884: one conference is recorded with its enquiry or on the referral, not both; any referral of the child counts. */
function conferenceTwice(child: CensusChild): CensusFail[] {
  const onReferral = new Map<IsoDate, CensusDay>()
  for (const { conferenceOn } of child.referrals)
    if (conferenceOn?.on && !onReferral.has(conferenceOn.on)) onReferral.set(conferenceOn.on, conferenceOn)
  return enquiriesOf(child).flatMap(({ enquiry: { conferenceOn } }) => {
    const again = conferenceOn?.on ? onReferral.get(conferenceOn.on) : undefined
    if (!conferenceOn?.on || !again) return []
    const text = `The initial conference of ${formatDay(conferenceOn.on)} is recorded here and on the referral too (line ${again.row}). Keep it with the enquiry that led to it and take the other out.`
    return at('DateOfInitialCPC', conferenceOn.row, text)
  })
}

/** 2889: an enquiry may not start before its referral. */
function startBeforeReferral(child: CensusChild): CensusFail[] {
  return enquiriesOf(child).flatMap(({ referral, enquiry: { startedOn } }) => {
    const referredOn = referral.referredOn?.on
    if (!startedOn?.on || !referredOn || startedOn.on >= referredOn) return []
    const text = `The enquiry starts on ${formatDay(startedOn.on)}, before the referral, ${formatDay(referredOn)}. ${whichever}`
    return at('S47ActualStartDate', startedOn.row, text)
  })
}

/** 8615: an enquiry with a conference has a start, and not a later one. */
function startAfterConference(child: CensusChild): CensusFail[] {
  return enquiriesOf(child).flatMap(({ enquiry: { row, startedOn, conferenceOn } }) => {
    if (!conferenceOn?.on) return []
    const conference = formatDay(conferenceOn.on)
    if (!startedOn?.on) {
      const text = `The enquiry has an initial conference, ${conference}, but no start. Enter the day the enquiry started.`
      return at('S47ActualStartDate', startedOn?.row ?? row, text)
    }
    if (startedOn.on <= conferenceOn.on) return []
    const text = `The enquiry starts on ${formatDay(startedOn.on)}, after its initial conference, ${conference}. ${whichever}`
    return at('S47ActualStartDate', startedOn.row, text)
  })
}

// The published check steps back 15 - 1 working days (CAL-02), so it queries an enquiry one working day sooner than
// the law's 15 would; here it must answer as published.
const stepsBack = 15 - 1

/**
 * 8675Q: an enquiry older than 15 working days at the end of the census year has its conference, or needs none. The
 * first day not queried before a year ending 31 March 2022 is 11 March, as published.
 */
function conferenceOverdue(child: CensusChild, { year, calendar, today }: Census): CensusFail[] {
  // In a year that still runs, as a census made for practice is of, nothing can have been late at its end.
  if (year === null || year.to > today || !hasWorkingDays(year.to)) return []
  const from = calendar.subtractWorkingDays(year.to, stepsBack)
  return enquiriesOf(child).flatMap(({ enquiry: { row, startedOn, conferenceOn, conferenceNotRequired } }) => {
    if (conferenceOn?.on || conferenceNotRequired?.is !== false || !startedOn?.on || startedOn.on >= from) return []
    const text = `The enquiry started on ${formatDay(startedOn.on)}, more than 15 working days before the census year ended on ${formatDay(year.to)}, and has no initial conference. Enter the conference, or that none was required.`
    return at('DateOfInitialCPC', conferenceOn?.row ?? row, text)
  })
}

/** Whether working days before the day are known: a census of 1970 is test data, and no reason to stop. */
const hasWorkingDays = (day: IsoDate): boolean =>
  Number(day.slice(0, 4)) > calendarYears.first && Number(day.slice(0, 4)) <= calendarYears.last

/** 8715: the conference of an enquiry falls within the census year. */
function conferenceOutsideYear(child: CensusChild, { year }: Census): CensusFail[] {
  if (year === null) return []
  return enquiriesOf(child).flatMap(({ enquiry: { conferenceOn } }) => {
    if (!conferenceOn?.on || isInYear(conferenceOn.on, year)) return []
    const text = `The initial conference, ${formatDay(conferenceOn.on)}, is outside the census year, ${formatDay(year.from)} to ${formatDay(year.to)}. Correct the day, or leave the enquiry to its own year.`
    return at('DateOfInitialCPC', conferenceOn.row, text)
  })
}

/** 8870Q: the target day is no Saturday or Sunday; bank holidays are not looked at. */
function targetAtWeekend(child: CensusChild): CensusFail[] {
  return enquiriesOf(child).flatMap(({ enquiry: { targetOn } }) => {
    if (!targetOn?.on || !isWeekend(targetOn.on)) return []
    const text = `The target for the initial conference, ${formatDay(targetOn.on)}, is at a weekend. Enter the working day it should be.`
    return at('InitialCPCtarget', targetOn.row, text)
  })
}

/** 8875: the conference of an enquiry is not held on a Saturday or Sunday; bank holidays are not looked at. */
function conferenceAtWeekend(child: CensusChild): CensusFail[] {
  return enquiriesOf(child).flatMap(({ enquiry: { conferenceOn } }) => {
    if (!conferenceOn?.on || !isWeekend(conferenceOn.on)) return []
    const text = `The initial conference, ${formatDay(conferenceOn.on)}, is at a weekend. Enter the day it was held.`
    return at('DateOfInitialCPC', conferenceOn.row, text)
  })
}

/** The checks of section 47 enquiries and their initial conferences. */
export const enquiryChecks: readonly CensusCheck[] = [
  { ruleId: '1104', find: conferenceBeforeReferral },
  { ruleId: '2884', find: conferenceTwice },
  { ruleId: '2889', find: startBeforeReferral },
  { ruleId: '8615', find: startAfterConference },
  { ruleId: '8675Q', find: conferenceOverdue },
  { ruleId: '8715', find: conferenceOutsideYear },
  { ruleId: '8870Q', find: targetAtWeekend },
  { ruleId: '8875', find: conferenceAtWeekend },
]
