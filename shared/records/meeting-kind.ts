import { z } from 'zod'

/** A meeting that falls due by a rule; the values are the practitioners' abbreviations, as they appear in lists and files. */
export const MeetingKind = z.enum(['roa', 'adoptionReview', 'icpc', 'rcpc', 'hsbInitial', 'hsbReview'])
export type MeetingKind = z.infer<typeof MeetingKind>

const sorts: readonly (readonly MeetingKind[])[] = [
  ['roa', 'adoptionReview'],
  ['icpc', 'rcpc'],
  ['hsbInitial', 'hsbReview'],
]

/** The kinds of meeting that follow one another for a child or a family, this one among them. */
export const sortOf = (kind: MeetingKind): readonly MeetingKind[] => sorts.find((sort) => sort.includes(kind)) ?? [kind]

/** What each kind of meeting is called on screen and on paper. */
export const meetingKindLabels: Readonly<Record<MeetingKind, string>> = {
  roa: 'Review',
  adoptionReview: 'Adoption review',
  icpc: 'Initial conference',
  rcpc: 'Review conference',
  hsbInitial: 'Initial HSB meeting',
  hsbReview: 'HSB review meeting',
}
