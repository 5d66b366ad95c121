import type { Input } from '../../shared/contract.ts'
import { IsoDate } from '../../shared/dates.ts'
import type { ChildId, RecordId } from '../../shared/records/ids.ts'
import type { TestSession } from './open-session.ts'

/** What `alerts.raise` is asked for a plain concern about visits, but for what `changes` says. */
export function aConcern(
  childId: ChildId,
  raisedOn: string,
  changes: Partial<Input<'alerts.raise'>> = {},
): Input<'alerts.raise'> {
  return {
    kind: 'concern',
    theme: 'visits',
    title: 'statutory visits missed',
    childIds: [childId],
    raisedOn: IsoDate.parse(raisedOn),
    iroId: null,
    workerName: '',
    account: '',
    whyItMatters: '',
    goingWell: '',
    difference: '',
    askedFor: 'A visit, seen alone, and the date of the next one.',
    askedBy: null,
    firstStage: 'teamManager',
    firstStageWhy: '',
    recipientName: '',
    informalOn: null,
    informalWith: '',
    informalPromise: '',
    meetingId: null,
    facts: [],
    alertDraftId: null,
    ...changes,
  }
}

/** The same for good practice. */
export const aGoodPractice = (childId: ChildId, raisedOn: string, changes: Partial<Input<'alerts.raise'>> = {}) =>
  aConcern(childId, raisedOn, {
    kind: 'goodPractice',
    theme: 'directWork',
    title: 'life story book finished with care',
    account: 'The life story book was made together over six visits.',
    difference: 'He reads it with his carer.',
    askedFor: '',
    ...changes,
  })

type Raised = Omit<Partial<Input<'alerts.raise'>>, 'raisedOn' | 'childIds'> & { raisedOn: string; childId: ChildId }

/** Raises that concern, about its social worker and put to a named team manager, unless told otherwise. */
export const raiseConcern = (
  { ask }: TestSession,
  { childId, raisedOn, ...changes }: Raised,
): Promise<{ id: RecordId; number: string }> =>
  ask('alerts.raise', aConcern(childId, raisedOn, { workerName: 'Joe Amari', recipientName: 'Pat Moore', ...changes }))
