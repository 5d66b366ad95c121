import { z } from 'zod'

/** A day a form must have; `message` says what to enter when it is missing or no such day. */
export const dayAsked = (message: string) => z.iso.date({ error: message }).brand<'IsoDate'>()

/** Words a form must have; `message` says what to enter when there are none. At most 2,000 characters. */
export const textAsked = (message: string) => z.string({ error: message }).trim().min(1, message).max(2000, tooLong)

const tooLong = 'Shorten this to 2,000 characters or fewer'

/** Words a form may leave out: blank becomes null. At most 2,000 characters. */
export const textIfAny = z
  .string()
  .trim()
  .max(2000, tooLong)
  .nullable()
  .transform((text) => text || null)

/** Notes that may be empty but are never absent. */
export const notes = z.string().trim().max(2000, tooLong)

/** The version of the row the form was opened on; another by now is a conflict. */
export const Version = z.number().int()
