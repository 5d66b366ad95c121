import { z } from 'zod'

/** Why a conference was stood down or went out of date: the nine reasons as published, in their order (CP-12). */
export const StandDownReason = z.enum([
  'noInterpreter',
  'lateRequest',
  'parentNotAvailable',
  'lackOfProfessionals',
  'socialWorkerDidNotAttend',
  'unknown',
  'chairSick',
  'noClerk',
  'socialWorkerCommitments',
])
export type StandDownReason = z.infer<typeof StandDownReason>

/** The published words, Leicestershire IRO annual report 2018-19, lines 4784-4808; `unknown` asks for a note besides. */
export const standDownReasonLabels: Readonly<Record<StandDownReason, string>> = {
  noInterpreter: 'Lack of an interpreter',
  lateRequest: 'Lateness in the request for an initial conference',
  parentNotAvailable: 'Parent or carer not available',
  lackOfProfessionals: 'Lack of professionals in attendance',
  socialWorkerDidNotAttend: 'Social worker did not attend',
  unknown: 'Unknown',
  chairSick: 'Sickness of the conference chair',
  noClerk: 'No clerk available',
  socialWorkerCommitments: 'Social worker’s prior work commitments',
}
