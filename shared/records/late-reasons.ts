import { z } from 'zod'
import type { MeetingKind } from './meeting-kind.ts'
import { StandDownReason, standDownReasonLabels } from './stand-down-reasons.ts'

/** Why a review was late: the reasons the annual report counts, and one for everything else. */
const ReviewLateReason = z.enum([
  'notificationNotReceived',
  'lateReferral',
  'adoptionStatusChange',
  'staffErrorOrSickness',
  'examsOrRescheduling',
  'other',
])

/** Why a meeting was late; conferences use the nine published reasons, which cover those that went out of date (CP-12). */
export const LateReason = z.enum([...ReviewLateReason.options, ...StandDownReason.options])
export type LateReason = z.infer<typeof LateReason>

/** What each reason is called; for reviews after the Leicestershire IRO annual report 2018-19, lines 4012-4040. */
export const lateReasonLabels: Readonly<Record<LateReason, string>> = {
  notificationNotReceived: 'Not told that the child had become looked after',
  lateReferral: 'Late referral to the service',
  adoptionStatusChange: 'Change of status to placed for adoption',
  staffErrorOrSickness: 'Staff error or sickness',
  examsOrRescheduling: 'Exams, or invitations had to be rescheduled',
  other: 'Another reason',
  ...standDownReasonLabels,
}

/** Reasons that say too little alone, so a note has to go with them. */
export const reasonsWithNote: ReadonlySet<string> = new Set<LateReason>(['other', 'unknown'])

/** The reasons offered for a late meeting of this kind, in the order of the published lists. */
export function lateReasonsFor(kind: MeetingKind): readonly LateReason[] {
  const isReview = kind === 'roa' || kind === 'adoptionReview'
  return isReview ? ReviewLateReason.options : [...StandDownReason.options, 'other']
}
