import type { Input, Output, QueryName } from '../../shared/contract.ts'

/** Asks the vault one question; what a document says comes from here and never from a window. */
export type Ask = <N extends QueryName>(name: N, input: Input<N>) => Promise<Output<N>>
