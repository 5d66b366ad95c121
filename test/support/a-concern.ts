import type { Input } from '../../shared/contract.ts'
import { IsoDate } from '../../shared/dates.ts'
import type { ChildId, RecordId } from '../../shared/records/ids.ts'
import type { TestSession } from './open-session.ts'

type Raised = Partial<Omit<Input<'alerts.raise'>, 'raisedOn' | 'childIds'>> & { raisedOn: string; childId: ChildId }

/** Raises a concern about a child: statutory visits missed, put to the team manager, unless told otherwise. */
export async function raiseConcern(
  session: TestSession,
  { raisedOn, childId, ...rest }: Raised,
): Promise<{ id: RecordId; number: string }> {
  return session.ask('alerts.raise', {
    ...{ kind: 'concern', theme: 'visits', title: 'Statutory visits missed', iroId: null, workerName: 'Joe Amari' },
    ...{ account: 'No visit since June.', whyItMatters: '', goingWell: '', difference: '' },
    ...{ askedFor: 'A visit this week', askedBy: null, firstStage: 'teamManager', firstStageWhy: '' },
    ...{ recipientName: 'Pat Moore', informalOn: null, informalWith: '', informalPromise: '', meetingId: null },
    ...{ facts: [], alertDraftId: null },
    ...rest,
    childIds: [childId],
    raisedOn: IsoDate.parse(raisedOn),
  })
}
