import type { RecordId } from '../../../shared/records/ids.ts'

/** A line on screen that the record does not have yet: nothing is kept of it before something is typed. */
export type Draft = {
  readonly key: string
  readonly heading: string
  /** The row it stands under; null at the end of its heading. */
  readonly afterKey: string | null
  /** Known once the record has it. */
  readonly id: RecordId | null
}

/** A row under a heading; `item` is null while the record does not have it. */
export type Row<Item> = { readonly key: string; readonly item: Item | null }

/** What is kept of a heading, with what is being begun there. A row keeps its key when the record takes it. */
export function rowsOf<Item extends { readonly id: RecordId }>(
  items: readonly Item[],
  drafts: readonly Draft[],
  keys: ReadonlyMap<RecordId, string>,
): Row<Item>[] {
  const rows: Row<Item>[] = items.map((item) => ({ key: keys.get(item.id) ?? item.id, item }))
  const isKept = new Set(items.map(({ id }) => id))
  for (const draft of drafts) {
    if (draft.id !== null && isKept.has(draft.id)) continue
    const after = rows.findIndex(({ key }) => key === draft.afterKey)
    rows.splice(after < 0 ? rows.length : after + 1, 0, { key: draft.key, item: null })
  }
  return rows
}
