import { IsoDate } from '../../../../shared/dates.ts'
import type { ImportId } from '../../../../shared/records/ids.ts'
import type { ImportBatch } from '../../../../shared/records/import-batch.ts'
import type {
  ImportedChild,
  ImportedConference,
  ImportedEnquiry,
  ImportedPlan,
  ImportedSourceDue,
  Origin,
} from '../../../../shared/records/imported-child.ts'
import type { TestSession } from '../../../support/open-session.ts'

const day = (text: string) => IsoDate.parse(text)

/** A row of the file that a made batch says it was read from. */
export const row = (number: number, file = 'cp_reviews.csv'): Origin => ({ file, sheet: null, row: number })

/** A child as some importer would read it, with only what a test cares about. */
export function told(reference: string, facts: Partial<ImportedChild> = {}): ImportedChild {
  const unknown = { sex: null, bornOn: day('2016-03-08'), expectedOn: null, ethnicity: null, isDisabled: null }
  const nobody = { givenName: null, familyName: null, teamName: null, workerName: null, iroName: null, isUasc: null }
  const nothing = { periodsOfCare: [], reviews: [], adoptionPlacements: [], adoptionDecisions: [], plans: [] }
  return {
    reference,
    ...{ ...unknown, ...nobody, ...nothing },
    origin: [row(2, 'persons.csv')],
    isReviewHistoryComplete: false,
    conferences: [],
    enquiries: [],
    sourceDues: [],
    sourceDetails: [],
    ...facts,
  }
}

/** A plan for neglect with its conferences, all of them unless told otherwise. */
export function toldPlan(startedOn: string, plan: Partial<ImportedPlan> = {}): ImportedPlan {
  const categories = { initialCategories: ['NEG'], latestCategories: ['NEG'] } satisfies Partial<ImportedPlan>
  return {
    startedOn: day(startedOn),
    endedOn: null,
    ...categories,
    previousPlans: null,
    conferences: [],
    isConferenceHistoryComplete: true,
    origin: row(2, 'cp_plans.csv'),
    ...plan,
  }
}

/** A review conference, with the source's number of it. */
export function conference(
  heldOn: string,
  meetingReference: string | null = null,
  origin = row(2),
): ImportedConference {
  return { heldOn: day(heldOn), meetingReference, origin }
}

/** An enquiry whose conference is as told. */
export function toldEnquiry(strategyDiscussionOn: string, enquiry: Partial<ImportedEnquiry> = {}): ImportedEnquiry {
  return {
    strategyDiscussionOn: day(strategyDiscussionOn),
    conferenceOn: null,
    isConferenceRequired: true,
    resultedInPlan: null,
    meetingReference: null,
    origin: row(2, 'initial_cp_conference.csv'),
    ...enquiry,
  }
}

/** The source's due date for a kind of meeting. */
export function toldDue(kind: ImportedSourceDue['kind'], dueBy: string, origin = row(2)): ImportedSourceDue {
  return { kind, dueBy: day(dueBy), origin }
}

/** What an importer would hand over for these children. */
export function aBatch(children: readonly ImportedChild[], batch: Partial<ImportBatch> = {}): ImportBatch {
  const counts = { rowsRead: children.length, rowsKept: children.length, rowsLeftOut: 0, children: children.length }
  const none = { files: [], messages: [], covers: [], tablesToMatch: [], matches: [] }
  return { source: 'ssd', ...none, children: [...children], counts, ...batch }
}

/** Stages a made batch and keeps it; its new children are others than those here, however alike they were made. */
export async function keepBatch(session: TestSession, ...children: readonly ImportedChild[]): Promise<ImportId> {
  await session.ask('imports.stage', aBatch(children))
  await session.ask('imports.answerLookAlike', { reference: 'allOpen', answer: 'two' })
  return (await session.ask('imports.keep', {})).importId
}
