import type { AlertPaper, AlertPaperAsked, AlertPaperFormat } from '../../shared/records/alert-paper.ts'
import { useAppQuery, useCommand } from '../api.ts'

/** An alert’s paper with what can be done with it, and what became of that, in words. */
export type UsedPaper = {
  /** Undefined while it is made. */
  readonly made: AlertPaper | undefined
  /** Why it cannot be made; blank when it can. */
  readonly problem: string
  readonly isBusy: boolean
  readonly said: string
  readonly copy: () => void
  readonly save: (format: AlertPaperFormat) => void
  readonly print: () => void
}

/** Makes an alert’s paper, and copies, saves and prints it. */
export function useAlertPaper(paper: AlertPaperAsked): UsedPaper {
  const asked = useAppQuery('alertPapers.get', paper)
  const copy = useCommand('alertPapers.copy')
  const save = useCommand('alertPapers.save')
  const print = useCommand('alertPapers.print')
  const isBusy = copy.isPending || save.isPending || print.isPending
  const done =
    (copy.isSuccess && 'Text copied. Locking clears it.') ||
    (save.data?.savedTo && `Saved as “${save.data.savedTo}”. Nothing encrypts the file.`) ||
    (print.data?.isPrinted && 'Handed to the printer.') ||
    ''
  const problem = (copy.error ?? save.error ?? print.error)?.detail.message
  // One thing at a time is said: what was done before it is forgotten.
  const afresh = (act: () => void) => () => {
    if (isBusy) return
    for (const one of [copy, save, print]) one.reset()
    act()
  }
  return {
    made: asked.data,
    problem: asked.error?.detail.message ?? '',
    isBusy,
    said: problem ?? [done, done && asked.data ? namesSaid(asked.data) : ''].filter(Boolean).join(' '),
    copy: afresh(() => copy.mutate({ paper })),
    save: (format) => afresh(() => save.mutate({ paper, format }))(),
    print: afresh(() => print.mutate({ paper })),
  }
}

/** What was done about names, whenever a paper leaves. */
function namesSaid({ names }: AlertPaper): string {
  const written = names.filter(({ isReplaced }) => isReplaced).length
  const left = names.filter(({ isReplaced, isSure }) => isSure && !isReplaced).length
  const count = (number: number) => `${number} ${number === 1 ? 'name' : 'names'}`
  return [
    written > 0 && `${count(written)} written as initials or left out.`,
    left > 0 && `${count(left)} left in, as you chose.`,
    'It is not marked as sent.',
  ]
    .filter(Boolean)
    .join(' ')
}
