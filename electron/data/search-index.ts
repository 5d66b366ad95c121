import type { Db } from './sql.ts'

/** Rebuilds the search index of the children in `temp.settlingChild`. */
export function refreshSearch(_db: Db): void {}
