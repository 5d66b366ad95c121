/** What a person can be told. Anything else is a bug and becomes `unexpected` with a reference. */
export type ErrorCode = 'invalid' | 'rule' | 'conflict' | 'not-found' | 'locked' | 'unexpected'

/** An error as it crosses a process boundary: plain words, and the field each message belongs to. */
export type ErrorDetail = {
  readonly code: ErrorCode
  readonly message: string
  readonly fields?: Readonly<Record<string, string>>
  /** Found again in the diagnostic log; only on `unexpected`. */
  readonly reference?: string
}

/** An expected refusal: `dispatch` turns it into a value and the transaction is rolled back. */
export class AppError extends Error {
  override name = 'AppError'
  readonly detail: ErrorDetail
  constructor(detail: ErrorDetail) {
    super(detail.message)
    this.detail = detail
  }
}

/** The answer to every call: Electron keeps only the message of a thrown error (electron#24427), so nothing is thrown. */
export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ErrorDetail }

/** The record changed after the caller read it; nothing was saved. */
export const conflict = (what: string): AppError =>
  new AppError({
    code: 'conflict',
    message: `${what} was changed since you opened it. Look again, then repeat the change.`,
  })

/** The record does not exist (any more). */
export const notFound = (what: string): AppError =>
  new AppError({ code: 'not-found', message: `${what} is no longer here.` })
