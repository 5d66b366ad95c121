import { formatDay, type IsoDate } from '../../shared/dates.ts'
import { AppError } from '../../shared/errors.ts'

/** A refusal under one field of the form: what is wrong there, and how to put it right. */
export const refusal = (field: string, message: string): AppError =>
  new AppError({ code: 'rule', message, fields: { [field]: message } })

/** Refuses a day after today for something that has to have happened. `what` starts the sentence: "The plan". */
export function refuseFuture(field: string, day: IsoDate, { what, today }: { what: string; today: IsoDate }): void {
  if (day > today) throw refusal(field, `${what} cannot be after today, ${formatDay(today)}. Enter a day up to today.`)
}

/** Refuses a day before the one it has to follow; `after` names that one: "the plan started". */
export function refuseBefore(field: string, day: IsoDate, from: { on: IsoDate; after: string }): void {
  if (day < from.on)
    throw refusal(field, `This is before ${from.after}, ${formatDay(from.on)}. Enter that day or a later one.`)
}
