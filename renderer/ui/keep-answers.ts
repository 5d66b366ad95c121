import { AppError } from '../../shared/errors.ts'

/** What became of answers that were sent: when they were kept, and which were not, each with why. */
export type Kept = {
  readonly savedAt: string | null
  readonly refused: readonly (readonly [field: string, why: string])[]
  /** A refusal that names no field. */
  readonly problem: string | null
}

/** Sends answers together. Those refused by name are left out and the others sent again, so that none is lost. */
export async function keepAnswers<Answer extends { readonly field: string }>(
  answers: readonly Answer[],
  send: (answers: readonly Answer[]) => Promise<{ readonly savedAt: string }>,
): Promise<Kept> {
  const refused: (readonly [string, string])[] = []
  let left = answers
  while (left.length > 0) {
    try {
      const { savedAt } = await send(left)
      return { savedAt, refused, problem: null }
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      const { fields = {}, message } = error.detail
      const wrong = left.filter(({ field }) => fields[field] !== undefined)
      if (wrong.length === 0) return { savedAt: null, refused, problem: message }
      for (const { field } of wrong) refused.push([field, fields[field] ?? message])
      left = left.filter((answer) => !wrong.includes(answer))
    }
  }
  return { savedAt: null, refused, problem: null }
}
