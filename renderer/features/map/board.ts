import type { ChildId, MeetingId, RecordId } from '../../../shared/records/ids.ts'
import type { RunChange } from '../../ui/use-edit-steps.ts'
import type { RowCommands } from './row-commands.ts'
import type { Drafts, RowRef } from './use-drafts.ts'

/** What is asked about a row over the map. */
export type Asked =
  | { readonly what: 'who' | 'audience'; readonly id: RecordId; readonly text: string }
  /** `key` is the row’s own on screen, as it comes again under another heading. */
  | { readonly what: 'heading'; readonly id: RecordId; readonly text: string; readonly key: string }

/** What every row of the map is given. It stays the same object, so that typing in one row draws no other again. */
export type Board = Drafts & {
  readonly meetingId: MeetingId
  readonly keep: RunChange
  readonly run: RunChange
  readonly waits: (save: () => Promise<unknown>) => () => void
  readonly ask: (asked: Asked) => void
  /** Says something to whoever listens rather than looks. */
  readonly say: (words: string) => void
  /** The child after this one, every child coming after the last; its name is said. */
  readonly nextChild: (childId: ChildId | null) => ChildId | null
}

/** A row, what can be done to it, and what is typed in it and not yet kept. */
export type TypedRow = {
  readonly row: RowRef
  readonly commands: RowCommands
  readonly childId: ChildId | null
  readonly value: string
  readonly save: () => Promise<unknown>
}

/** The id of the field a row is typed in. */
export const fieldIdOf = (key: string) => `line-${key}`

/** Takes the cursor to the end of a row; false where it is not on screen. */
export function focusRow(key: string): boolean {
  const field = document.getElementById(fieldIdOf(key))
  if (!(field instanceof HTMLTextAreaElement)) return false
  field.focus()
  field.setSelectionRange(field.value.length, field.value.length)
  return true
}
