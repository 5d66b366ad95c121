import { z } from 'zod'
import { MeetingKind } from './meeting-kind.ts'

const key = z.string().regex(/^[a-z][A-Za-z-]{0,39}$/, 'Use letters and hyphens only, starting with a small letter')
const words = z.string().trim().min(1).max(200)

/** What stands under a heading: lines typed there, or what is kept elsewhere and shown there too. */
export const HeadingHolds = z.enum(['lines', 'dangers', 'goals', 'steps'])
export type HeadingHolds = z.infer<typeof HeadingHolds>

const Heading = z.object({
  key,
  label: words,
  /** What the heading is called on the wall and on the family’s paper. */
  paperLabel: words,
  holds: HeadingHolds,
  help: z.string().trim().max(400),
})
export type MapHeading = z.infer<typeof Heading>

const Column = z.object({ key, label: words, headings: z.array(Heading).min(1).max(6) })
export type MapColumn = z.infer<typeof Column>

const Scale = z.object({ label: words, zero: words, ten: words })

const hasEachOnce = (values: readonly string[]): boolean => new Set(values).size === values.length

/** The headings, words and agenda a map is made with: data, so that a council can bring its own. */
export const MapTemplate = z
  .object({
    key,
    /** Counts up with each change of the template; a map keeps the edition it was begun with. */
    edition: z.number().int().min(1),
    name: words,
    kinds: z.array(MeetingKind).min(1),
    columns: z.array(Column).length(3),
    pair: z.object({
      label: words,
      danger: words,
      familyView: words,
      goal: words,
      bottomLines: words,
      howLong: words,
    }),
    scale: Scale,
    goalScale: Scale,
    /** Read out at the start. */
    statement: z.string().trim().max(1000),
    agenda: z.array(z.object({ key, label: words, minutes: z.number().int().min(1).max(180) })).max(12),
  })
  .refine(({ columns }) => hasEachOnce(columns.flatMap(({ headings }) => headings.map((heading) => heading.key))), {
    path: ['columns'],
    message: 'Give every heading a key of its own',
  })
  .refine(({ columns }) => headingsHolding(columns, 'steps').length === 1, {
    path: ['columns'],
    message: 'One heading, and only one, holds the next steps',
  })
export type MapTemplate = z.infer<typeof MapTemplate>

/** The headings of a template that hold what is asked, in the order of the wall. */
export const headingsHolding = (columns: readonly MapColumn[], holds: HeadingHolds): MapHeading[] =>
  columns.flatMap(({ headings }) => headings.filter((heading) => heading.holds === holds))
