import { z } from 'zod'

const operation =
  <const K extends 'query' | 'command' | 'task' | 'shell'>(kind: K) =>
  <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ kind, input, output })

/** Reads, in the vault process. Cannot write: its handler is given a read-only handle. */
export const query = operation('query')
/** Changes the record in the vault process: one transaction, at once, with its line in the audit trail. */
export const command = operation('command')
/** A long change in the vault process: one transaction, reports progress, and cancelled leaves nothing behind. */
export const task = operation('task')
/** Outside the record, in the main process: windows, files, printer, and the vault's own lock. */
export const shell = operation('shell')

/** The input of what is asked without any. */
export const nothing = z.strictObject({})
