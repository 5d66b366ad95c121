import { IsoDate } from '../../shared/dates.ts'
import { usePausedText } from './use-paused-text.ts'

/** What is typed while it is no day yet: it stays on screen and is not kept. */
const unfinished = '?'

/**
 * A day kept in each pause of typing, for a `DateField`. While it is typed the record lags behind, and a field that was
 * given the record's day would write over the typing.
 */
export function usePausedDay(kept: IsoDate | null, keep: (on: IsoDate | null) => Promise<unknown>) {
  const typed = usePausedText(kept ?? '', async (value) =>
    value === unfinished ? null : keep(value === '' ? null : IsoDate.parse(value)),
  )
  return {
    value: IsoDate.safeParse(typed.value).data ?? null,
    onChange: (on: IsoDate | null, problem: string | null) => typed.type(problem === null ? (on ?? '') : unfinished),
    save: typed.save,
  }
}
