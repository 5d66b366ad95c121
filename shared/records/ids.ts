import { z } from 'zod'

/** Ids are UUIDv7 text, made in the vault process, so rows made later sort later. */
const id = <const B extends string>() => z.uuid().brand<B>()

export const ChildId = id<'ChildId'>()
export type ChildId = z.infer<typeof ChildId>
export const FamilyId = id<'FamilyId'>()
export type FamilyId = z.infer<typeof FamilyId>
export const IroId = id<'IroId'>()
export type IroId = z.infer<typeof IroId>
export const TeamId = id<'TeamId'>()
export type TeamId = z.infer<typeof TeamId>
export const WorkerId = id<'WorkerId'>()
export type WorkerId = z.infer<typeof WorkerId>
export const PeriodOfCareId = id<'PeriodOfCareId'>()
export type PeriodOfCareId = z.infer<typeof PeriodOfCareId>
export const PlacementId = id<'PlacementId'>()
export type PlacementId = z.infer<typeof PlacementId>
export const ProtectionPlanId = id<'ProtectionPlanId'>()
export type ProtectionPlanId = z.infer<typeof ProtectionPlanId>
export const MeetingId = id<'MeetingId'>()
export type MeetingId = z.infer<typeof MeetingId>
export const ImportId = id<'ImportId'>()
export type ImportId = z.infer<typeof ImportId>
/** A row of any other table, where the kind adds nothing. */
export const RecordId = id<'RecordId'>()
export type RecordId = z.infer<typeof RecordId>
