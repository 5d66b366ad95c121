import { createContext, useContext } from 'react'

/** True in the row the keyboard is on, and outside tables. */
export const RowStop = createContext(true)

/**
 * The `tabIndex` of a control that may stand in a table: only those of the row the keyboard is on take part in Tab
 * order, so that a list of a thousand rows is one stop and not a thousand.
 */
export function useRowTabIndex(): 0 | -1 {
  return useContext(RowStop) ? 0 : -1
}
