import { z } from 'zod'
import { IsoDate } from '../dates.ts'
import { dayAsked, notes, textIfAny, Version } from './answers.ts'
import { ethnicityLabels } from './code-sets.ts'
import { ChildId, FamilyId, RecordId, TeamId, WorkerId } from './ids.ts'

/** Recorded sex as the DfE collects it from 2024-25: M, F or U (unknown). */
export const Sex = z.enum(['M', 'F', 'U'])
export type Sex = z.infer<typeof Sex>

/**
 * A child, born or not, as the case system knows them plus what a chair must know before a meeting.
 * An unborn child has `expectedOn` and no `bornOn`. Annex A and the SSDA903 carry no names, so both may be null.
 */
export const Child = z.object({
  id: ChildId,
  /** The case system's number, such as Mosaic's. */
  reference: z.string().nullable(),
  givenName: z.string().nullable(),
  familyName: z.string().nullable(),
  sex: Sex.nullable(),
  bornOn: IsoDate.nullable(),
  expectedOn: IsoDate.nullable(),
  ethnicity: z.string().nullable(),
  isDisabled: z.boolean().nullable(),
  isUasc: z.boolean().nullable(),
  communicationNeeds: z.string(),
  interpreterLanguage: z.string(),
  hasConfidentialAddress: z.boolean(),
  isRestricted: z.boolean(),
  familyId: FamilyId.nullable(),
  siblingGroupId: RecordId.nullable(),
  teamId: TeamId.nullable(),
  workerId: WorkerId.nullable(),
  version: z.number().int(),
})
export type Child = z.infer<typeof Child>

/** What a form asks about a child. The social worker and the team are typed; a new name makes a new worker or team. */
export const ChildDetails = z.strictObject({
  reference: textIfAny,
  givenName: textIfAny,
  familyName: textIfAny,
  sex: Sex.nullable(),
  bornOn: IsoDate.nullable(),
  expectedOn: IsoDate.nullable(),
  ethnicity: z
    .string()
    .refine((code) => Object.hasOwn(ethnicityLabels, code), 'Choose an ethnic group from the list')
    .nullable(),
  isDisabled: z.boolean().nullable(),
  isUasc: z.boolean().nullable(),
  communicationNeeds: notes,
  interpreterLanguage: notes,
  hasConfidentialAddress: z.boolean(),
  isRestricted: z.boolean(),
  workerName: textIfAny,
  teamName: textIfAny,
})
export type ChildDetails = z.infer<typeof ChildDetails>

/** The details as they should be from now on, all of them, of the child as it was when the form was opened. */
export const ChangeChild = ChildDetails.extend({ id: ChildId, version: Version })
export type ChangeChild = z.infer<typeof ChangeChild>

/** An unborn child was born; the expected day stays on record. */
export const RecordBirth = z.strictObject({
  id: ChildId,
  version: Version,
  bornOn: dayAsked('Enter the date of birth'),
  givenName: textIfAny,
  familyName: textIfAny,
  sex: Sex.nullable(),
})
export type RecordBirth = z.infer<typeof RecordBirth>

/** Enough of a child to name them on a line. */
export type NamedChild = Pick<Child, 'givenName' | 'familyName' | 'reference' | 'bornOn' | 'expectedOn'>

/** How a child is called on screen and paper: "Nia Bowen-Achebe", "Unborn Ferreira", or "Child 4471902" without a name. */
export function nameOf({ givenName, familyName, reference, bornOn, expectedOn }: NamedChild): string {
  const given = givenName ?? (bornOn === null && expectedOn !== null && familyName ? 'Unborn' : null)
  const name = [given, familyName].filter(Boolean).join(' ')
  return name || `Child ${reference ?? 'without a number'}`
}

/** Initials for places where a name must not be seen: "NB", or the case number. */
export function initialsOf({ givenName, familyName, reference }: NamedChild): string {
  const initials = [givenName, familyName].map((part) => part?.trim().charAt(0).toUpperCase() ?? '').join('')
  return initials || (reference ?? '?')
}
