import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { dispatch } from '../../electron/dispatch.ts'
import type { LogLine } from '../../electron/log.ts'
import { contract, isOperation } from '../../shared/contract.ts'
import { openSession, type TestSession } from '../support/open-session.ts'

const operations = Object.keys(contract)
  .filter(isOperation)
  .filter((name) => contract[name].kind !== 'shell')

/** Words, days and numbers of the kind people type, and of the kind they never should. */
const texts = fc.oneof(
  fc.uuid({ version: 7 }),
  fc.constantFrom('', ' ', '2026-11-23', '2026-02-30', '9999-12-31', '0001-01-01', '09:30', '24:00', 'Okonkwo'),
  fc.constantFrom("'; DROP TABLE child; --", '__proto__', '\u0000', '\u202Etxt', 'x'.repeat(20_000), '%', '"*(NEAR'),
  fc.string(),
)

/** Values that mostly fit a schema, so that they come through to the handler with rows that do not exist. */
function fitting(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodObject)
    return fc.record(Object.fromEntries(Object.entries(schema.shape).map(([key, field]) => [key, fitting(field)])))
  if (schema instanceof z.ZodArray) return fc.array(fitting(schema.element), { maxLength: 3 })
  if (schema instanceof z.ZodNullable) return fc.option(fitting(schema.unwrap()))
  if (schema instanceof z.ZodOptional) return fc.option(fitting(schema.unwrap()), { nil: undefined })
  if (schema instanceof z.ZodDefault) return fitting(schema.unwrap())
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options)
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values)
  if (schema instanceof z.ZodUnion) return fc.oneof(...schema.options.map(fitting))
  if (schema instanceof z.ZodBoolean) return fc.boolean()
  if (schema instanceof z.ZodNumber) return fc.oneof(fc.integer({ min: -2, max: 100 }), fc.double())
  if (schema instanceof z.ZodPipe) return fitting(schema.in)
  return texts.filter((text) => z.safeParse(schema, text).success || text === '')
}

const logged: LogLine[] = []
let session: TestSession
beforeAll(async () => {
  session = { ...(await openSession()), log: (line) => logged.push(line) }
})

const auditLines = () => Number(session.db.prepare('SELECT count(*) FROM audit').pluck().get())

/** Sends one value; says how the answer breaks a promise, or nothing. */
async function faultOf(name: string, input: unknown): Promise<string | null> {
  const before = auditLines()
  const reply = await dispatch(session, name, input)
  if (session.db.inTransaction) return 'left a transaction open'
  if (reply.ok) return null
  if (reply.error.code === 'unexpected') return `unexpected: ${JSON.stringify(logged.at(-1))}`
  return auditLines() === before ? null : 'left an audit line for a refusal'
}

describe('every operation of the record', () => {
  it.each(operations)('%s refuses whatever is not its input in words, and leaves no trace', async (name) => {
    const wrong = fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true })
    await fc.assert(
      fc.asyncProperty(
        wrong.filter((value) => !contract[name].input.safeParse(value).success),
        async (value) => {
          expect(await faultOf(name, value)).toBeNull()
        },
      ),
      { numRuns: 100 },
    )
  })

  // Making the fictional county takes seconds, and its test is elsewhere.
  const quick = operations.filter((name) => name !== 'practice.generate')
  it.each(quick)('%s answers well-formed input about nobody it knows in words', async (name) => {
    await fc.assert(
      fc.asyncProperty(fitting(contract[name].input), async (value) => {
        expect(await faultOf(name, value)).toBeNull()
      }),
      { numRuns: 60 },
    )
  })
})
