import { z } from 'zod'
import { Child, initialsOf, type NamedChild, nameOf } from './child.ts'
import { ChildId } from './ids.ts'

/** A child as one line of a list names them: enough for a name, an age and the marks, and no more. */
export const ChildLine = z.object({
  childId: ChildId,
  ...Child.pick({
    givenName: true,
    familyName: true,
    reference: true,
    bornOn: true,
    expectedOn: true,
    isRestricted: true,
  }).shape,
  /** Completed years today; null for an unborn child and where the birth date is not known. */
  age: z.number().int().nullable(),
})
export type ChildLine = z.infer<typeof ChildLine>

/**
 * Several children as one subject: "Samuel Boateng, 14", "Lily and Ava Thornton", "Petrov-Ellis, 3 children", and
 * "Amelia Novak and 2 others" where they do not share a family name.
 */
export function namesTogether(children: readonly (NamedChild & { readonly age: number | null })[]): string {
  const [first, second] = children
  if (first === undefined) return 'Nobody'
  if (second === undefined) return first.age === null ? nameOf(first) : `${nameOf(first)}, ${first.age}`
  const { familyName } = first
  const isOneFamily = familyName !== null && children.every((child) => child.familyName === familyName)
  if (!isOneFamily) return `${nameOf(first)} and ${children.length - 1} ${children.length === 2 ? 'other' : 'others'}`
  if (children.length === 2 && first.givenName && second.givenName)
    return `${first.givenName} and ${second.givenName} ${familyName}`
  return `${familyName}, ${children.length} children`
}

/** A child on what leaves the unit, by initials and case number; a restricted record shows its case number alone. */
export function namelessly(child: NamedChild & { readonly isRestricted: boolean }): string {
  const { reference, isRestricted } = child
  if (isRestricted) return reference ?? 'Restricted'
  const initials = initialsOf(child)
  return reference === null || initials === reference ? initials : `${initials} ${reference}`
}
