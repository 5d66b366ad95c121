import { z } from 'zod'

/** The meetings a source gives due dates for. */
export const SourceDueKind = z.enum(['roa', 'icpc', 'rcpc'])
export type SourceDueKind = z.infer<typeof SourceDueKind>

/** Which meeting the council's date is for, in the middle of a sentence. */
export const sourceDueLabels: Readonly<Record<SourceDueKind, string>> = {
  roa: 'review',
  icpc: 'initial conference',
  rcpc: 'review conference',
}
