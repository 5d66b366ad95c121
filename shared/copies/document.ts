import { z } from 'zod'
import { CopyLayout } from '../records/register.ts'

/** Words in English, with the same in the reader’s language where the app has them. */
export const CopyHeading = z.object({ text: z.string(), other: z.string().nullable() })
export type CopyHeading = z.infer<typeof CopyHeading>

/** One thing said, by the id of what it comes from, so that two versions can be compared. `tag` is for professionals. */
export const CopyItem = z.object({ id: z.string(), text: z.string(), tag: z.string().nullable() })
export type CopyItem = z.infer<typeof CopyItem>

/** Numbers people gave; the reader’s own is marked. */
export const CopyScale = z.object({
  heading: CopyHeading,
  zero: z.string(),
  ten: z.string(),
  numbers: z.array(z.object({ id: z.string(), name: z.string(), score: z.number().int(), isReader: z.boolean() })),
  /** “Tom said 4 because …”, one sentence each. */
  reasons: z.array(CopyItem),
})
export type CopyScale = z.infer<typeof CopyScale>

/** The map as on the wall: three columns of the same width. */
export const CopyMap = z.object({
  columns: z.array(
    z.object({
      key: z.string(),
      heading: CopyHeading,
      groups: z.array(z.object({ heading: CopyHeading, items: z.array(CopyItem) })),
    }),
  ),
  scale: CopyScale.nullable(),
})
export type CopyMap = z.infer<typeof CopyMap>

/** A worry and the goal that answers it. */
export const CopyPair = z.object({
  kind: z.literal('pair'),
  id: z.string(),
  tag: z.string().nullable(),
  parts: z.object({ danger: CopyHeading, familyView: CopyHeading, goal: CopyHeading, bottomLines: CopyHeading }),
  danger: z.string(),
  familyView: z.string(),
  goal: z.string(),
  bottomLines: z.array(z.string()),
  scale: CopyScale.nullable(),
})
export type CopyPair = z.infer<typeof CopyPair>

/** One step: `when` carries the weekday. */
export const CopyStep = z.object({
  id: z.string(),
  who: z.string(),
  what: z.string(),
  when: z.string(),
  measure: z.string(),
  tag: z.string().nullable(),
})
export type CopyStep = z.infer<typeof CopyStep>

/** What a section is made of, in the order it is read. */
export const CopyBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), id: z.string(), text: z.string(), look: z.enum(['plain', 'lead', 'small']) }),
  z.object({ kind: z.literal('list'), heading: CopyHeading.nullable(), items: z.array(CopyItem) }),
  CopyPair,
  z.object({ kind: z.literal('steps'), isOwn: z.boolean(), caption: CopyHeading, steps: z.array(CopyStep) }),
  z.object({ kind: z.literal('scale'), scale: CopyScale }),
  z.object({
    kind: z.literal('table'),
    id: z.string(),
    caption: z.string(),
    head: z.array(z.string()),
    /** The first cell of a row is its header. */
    rows: z.array(z.array(z.string())),
  }),
  z.object({ kind: z.literal('picture'), id: z.string(), source: z.string(), says: z.string() }),
  z.object({ kind: z.literal('space') }),
])
export type CopyBlock = z.infer<typeof CopyBlock>

/** What a section is about: its place, its symbol and its fixed words. */
export const CopySectionKey = z.enum([
  'opening',
  'said',
  'decision',
  'pairs',
  'overall',
  'steps',
  'others',
  'tools',
  'next',
  'call',
  'disagree',
  'private',
  'words',
  'anotherWay',
  'views',
  'space',
])
export type CopySectionKey = z.infer<typeof CopySectionKey>

/** A heading and what stands under it. */
export const CopySection = z.object({ key: CopySectionKey, heading: CopyHeading, blocks: z.array(CopyBlock) })
export type CopySection = z.infer<typeof CopySection>

/** One person’s copy: nothing but what this person may have. The only way from a meeting to paper or a file. */
export const CopyDocument = z.object({
  layout: CopyLayout,
  /** The language of the second headings; null for English alone. */
  language: z
    .object({ code: z.string(), name: z.string(), dir: z.enum(['ltr', 'rtl']), isChecked: z.boolean() })
    .nullable(),
  /** Of the file, naming the reader. */
  title: z.string(),
  h1: CopyHeading,
  about: z.string(),
  /** “This copy is for”, said on page 1 because feet of pages are not read out. */
  forWhom: z.object({ label: CopyHeading, name: z.string() }),
  /** The foot of every page, before and after “page 1 of 6”. */
  foot: z.object({ before: z.string(), after: z.string() }),
  map: CopyMap,
  sections: z.array(CopySection),
})
export type CopyDocument = z.infer<typeof CopyDocument>
