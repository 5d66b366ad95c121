/** A place in a return that fails a published check, as it can be sent back to those who made the return. */
export type ReturnFinding = {
  /** The check as its publisher numbers it, such as "440" or "8675Q"; a Q is a query, which may have a good answer. */
  readonly ruleId: string
  /** The table of a CSV return, or the group of elements of an XML one. */
  readonly table: string
  /** The row as a person finds it, or the line of an XML file; null for a check of the return as a whole. */
  readonly row: number | null
  /** The column, or the element. */
  readonly column: string
  readonly reference: string | null
  /** What is wrong, with the values, and what to do about it. */
  readonly text: string
}
