import { z } from 'zod'

/** What undoable steps are done to: one meeting's record, one child's, one alert, or one challenge meeting. */
export const EditScope = z.templateLiteral([z.enum(['meeting', 'child', 'alert', 'challenge']), ':', z.uuid()])
export type EditScope = z.infer<typeof EditScope>

/** What Undo would take back and Redo would make again, in words: "Health assessment"; null for nothing. */
export const EditState = z.object({ undo: z.string().nullable(), redo: z.string().nullable() })
export type EditState = z.infer<typeof EditState>
