import type { IsoDate } from '../dates.ts'
import type { AlertDue, ConcernStanding, StageClock } from '../records/alert-stage.ts'

type Day = { readonly limit: AlertDue; readonly today: IsoDate }
type Standing = Pick<ConcernStanding, 'state' | 'decideWhy' | 'duty'>

/**
 * What has to happen next with an open concern, who owes it and by when: never nothing.
 *
 * A letter not marked as sent is the IRO’s to send. An answer, a lapse, or the end of the 20 working days (QA-05) asks
 * the IRO to decide. Otherwise the stage asked owes its answer, or the manager a date for the challenge meeting (QA-04).
 */
export function standingDuty(stage: StageClock, { limit, today }: Day): Standing {
  if (stage.sentOn === null)
    return { state: 'toSend', decideWhy: null, duty: { kind: 'send', owner: 'iro', dueBy: stage.beganOn } }
  if (stage.answeredOn !== null)
    return decide(stage.isSatisfactory === false ? 'notEnough' : 'answered', stage.answeredOn)
  if (stage.due === null)
    return {
      state: 'toBook',
      decideWhy: null,
      duty: { kind: 'bookChallenge', owner: 'safeguardingManager', dueBy: limit.dueBy },
    }
  const { dueBy } = stage.due
  if (dueBy < today) return decide('noAnswer', dueBy)
  // At the last stage the meeting in the calendar is what there is to wait for, late as it may be.
  if (limit.dueBy < today && stage.stage !== 'assistantDirector') return decide('limit', limit.dueBy)
  return { state: 'waiting', decideWhy: null, duty: { kind: 'answer', owner: stage.stage, dueBy } }
}

const decide = (decideWhy: ConcernStanding['decideWhy'], dueBy: IsoDate): Standing => ({
  state: 'toDecide',
  decideWhy,
  duty: { kind: 'decide', owner: 'iro', dueBy },
})
