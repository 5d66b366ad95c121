import type { ChildId, MeetingId, RecordId } from '../../../shared/records/ids.ts'
import { call } from '../../api.ts'

type Saved = { readonly savedAt: string }
type Made = Saved & { readonly id: RecordId }

/** Where a new row stands, and its first text. */
export type NewRow = {
  readonly meetingId: MeetingId
  readonly heading: string
  readonly afterId: RecordId | null
  readonly text: string
}

/** What can be done to a row, whether a line of the map or a next step. */
export type RowCommands = {
  readonly add: (row: NewRow) => Promise<Made>
  readonly retype: (id: RecordId, text: string) => Promise<Saved>
  readonly move: (id: RecordId, by: 1 | -1) => Promise<Saved>
  readonly remove: (id: RecordId) => Promise<Saved>
  readonly about: (id: RecordId, childId: ChildId | null) => Promise<Saved>
}

/** Lines of the map. */
export const lineCommands: RowCommands = {
  add: (row) => call('mapLines.add', { ...row, saidBy: '', childId: null }),
  retype: (id, text) => call('mapLines.change', { id, text }),
  move: (id, to) => call('mapLines.move', { id, to }),
  remove: (id) => call('mapLines.remove', { id }),
  about: (id, childId) => call('mapLines.change', { id, childId }),
}

/** Next steps, which are the decisions of the meeting: a new one stands at the end. */
export const stepCommands: RowCommands = {
  add: async ({ meetingId, text }) => {
    const made = await call('decisions.add', { meetingId, childId: null })
    return { ...made, ...(await call('decisions.change', { id: made.id, what: text })) }
  },
  retype: (id, what) => call('decisions.change', { id, what }),
  move: (id, step) => call('decisions.move', { id, step }),
  remove: (id) => call('decisions.remove', { id }),
  about: (id, childId) => call('decisions.change', { id, childId }),
}
