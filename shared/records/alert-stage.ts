import { z } from 'zod'
import { IsoDate } from '../dates.ts'
import { Clock } from './clock.ts'

/** Who a concern is put to, in the order it escalates (QA-01 to QA-04). */
export const AlertStage = z.enum(['teamManager', 'serviceManager', 'headOfService', 'assistantDirector'])
export type AlertStage = z.infer<typeof AlertStage>

/** What each stage is called. */
export const alertStageLabels: Readonly<Record<AlertStage, string>> = {
  teamManager: 'Team manager',
  serviceManager: 'Service manager',
  headOfService: 'Head of service',
  assistantDirector: 'Assistant director',
}

/** What a stage is called within a sentence: "team manager". */
export const stageWords = (stage: AlertStage): string => alertStageLabels[stage].toLowerCase()

/** Why a stage ended: its time ran out, its answer was not enough, it was passed by, or the alert was closed. */
export const StageEnding = z.enum(['lapsed', 'unsatisfactory', 'bypassed', 'closed'])
export type StageEnding = z.infer<typeof StageEnding>

/** A day an alert waits for, with its working; `planBy` is the last working day up to it. */
export const AlertDue = Clock.pick({ label: true, ruleId: true, dueBy: true, planBy: true, basis: true })
export type AlertDue = z.infer<typeof AlertDue>

/** One stage a concern has been through or stands at. */
export const StageClock = z.object({
  stage: AlertStage,
  /** The day the IRO put it to this stage; its letter is to be sent that day. */
  beganOn: IsoDate,
  /** The day its clock counts from: the day the stage before lapsed or was answered, the day it was passed by, or the day sent. */
  countsFromOn: IsoDate,
  /** Null until the letter is marked as sent; a stage that was never asked cannot lapse. */
  sentOn: IsoDate.nullable(),
  /** By when an answer is due, extensions included; null while no challenge meeting is in the calendar. */
  due: AlertDue.nullable(),
  /** The day of the rule, where more time was given. */
  dueBeforeExtension: IsoDate.nullable(),
  answeredOn: IsoDate.nullable(),
  isSatisfactory: z.boolean().nullable(),
  endedOn: IsoDate.nullable(),
  ending: StageEnding.nullable(),
})
export type StageClock = z.infer<typeof StageClock>

/** Where an open concern stands. */
export const AlertState = z.enum(['toSend', 'waiting', 'toDecide', 'toBook'])
export type AlertState = z.infer<typeof AlertState>

/** What has to happen next with an open alert, who owes it, and by when. There is always one. */
export const AlertDuty = z.object({
  kind: z.enum(['send', 'answer', 'decide', 'bookChallenge']),
  /** `iro` owes sending and deciding, the stage asked owes the answer, `safeguardingManager` the date of the meeting. */
  owner: z.enum(['iro', 'safeguardingManager', ...AlertStage.options]),
  dueBy: IsoDate,
})
export type AlertDuty = z.infer<typeof AlertDuty>

/** Why the IRO has to decide. */
export const DecideWhy = z.enum(['noAnswer', 'answered', 'notEnough', 'limit'])
export type DecideWhy = z.infer<typeof DecideWhy>

/** How a concern stands on a day, worked out from what happened: nothing of it is stored. */
export const ConcernStanding = z.object({
  isOpen: z.boolean(),
  /** Every stage it has been put to, the present one last. */
  stages: z.array(StageClock).min(1),
  state: AlertState.nullable(),
  decideWhy: DecideWhy.nullable(),
  duty: AlertDuty.nullable(),
  /** The last day of the whole process (QA-05). */
  limit: AlertDue,
  amberOn: IsoDate,
  /** `amber` from the fifteenth working day, `over` after the last. Both only while it is open. */
  limitState: z.enum(['inTime', 'amber', 'over']),
  /** Working days since it was raised. */
  day: z.number().int(),
  /** The next challenge meeting in the calendar; null where none is. */
  challengeOn: IsoDate.nullable(),
  /** That meeting and all after it, in their order. */
  challengeDays: z.array(IsoDate),
  /** The next challenge meeting falls after the limit, or none is in the calendar. */
  isChallengeTooLate: z.boolean(),
  /** The stage to escalate to; null at the last. */
  nextStage: AlertStage.nullable(),
})
export type ConcernStanding = z.infer<typeof ConcernStanding>
