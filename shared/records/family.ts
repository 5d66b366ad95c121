import { z } from 'zod'
import { textAsked, Version } from './answers.ts'
import { Child } from './child.ts'
import { ChildLine } from './child-line.ts'
import { ChildId, FamilyId } from './ids.ts'

/** Children who belong together on the lists; within a family some may be reviewed at one meeting (the sibling group). */
export const Family = z.object({ id: FamilyId, name: z.string(), version: z.number().int() })
export type Family = z.infer<typeof Family>

/** A brother or sister as the child's page lists them. */
export const FamilyMember = Child.pick({
  id: true,
  givenName: true,
  familyName: true,
  reference: true,
  bornOn: true,
  expectedOn: true,
  siblingGroupId: true,
  version: true,
}).extend({ iroName: z.string().nullable() })
export type FamilyMember = z.infer<typeof FamilyMember>

/** A child found by name or case number, with the family they are in already. */
export const FoundChild = ChildLine.extend({ familyId: FamilyId.nullable(), family: z.string().nullable() })
export type FoundChild = z.infer<typeof FoundChild>

/** Puts children into one family, a new one when `familyId` is null. */
export const GroupFamily = z.strictObject({
  familyId: FamilyId.nullable(),
  name: textAsked('Enter a name for the family, such as “Clarke”'),
  childIds: z.array(ChildId).min(1, 'Choose at least one child').max(30),
  areReviewedTogether: z.boolean(),
})
export type GroupFamily = z.infer<typeof GroupFamily>

/** A family is called something else from now on. */
export const RenameFamily = z.strictObject({ id: FamilyId, version: Version, name: GroupFamily.shape.name })
export type RenameFamily = z.infer<typeof RenameFamily>

/** Takes one child out of the family and the sibling group. `version` is the child's. */
export const UngroupChild = z.strictObject({ childId: ChildId, version: Version })
export type UngroupChild = z.infer<typeof UngroupChild>
