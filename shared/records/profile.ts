import { z } from 'zod'
import { IroId } from './ids.ts'

export const Role = z.enum(['iro', 'manager', 'businessSupport'])
/** What the person at the keyboard does; it decides whose caseload the screens open on. */
export type Role = z.infer<typeof Role>

/** The job title each role is shown as. */
export const roleLabels: Readonly<Record<Role, string>> = {
  iro: 'IRO and conference chair',
  manager: 'Safeguarding manager',
  businessSupport: 'Business support',
}

/** Whose laptop this is. `iroId` is the person's own row among the IROs, when they carry cases. */
export const Profile = z.object({
  name: z.string().trim().min(1, 'Enter your name'),
  role: Role,
  iroId: IroId.nullable(),
})
export type Profile = z.infer<typeof Profile>
