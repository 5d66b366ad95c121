import { dispatch } from '../../electron/dispatch.ts'
import { unmarked } from '../strangers/corpus.ts'
import { generatePart } from '../strangers/generate.ts'
import type { BenchCounty } from './county.ts'
import { type Comparison, compare } from './measure.ts'

const LINES = 300

/** 300 lines of maps looked through for strangers by the vault, and one line while it is typed; beside splitting them into words. */
export async function compareStrangers({ session, children }: BenchCounty, runs: number): Promise<Comparison[]> {
  const lines = generatePart('heldOut')
    .maps.flatMap((map) => map.lines)
    .slice(0, LINES)
    .map((line, at) => ({ key: String(at), text: unmarked(line).text }))
  const meetingId = String(session.db.prepare('SELECT id FROM meeting ORDER BY id DESC LIMIT 1').pluck().get())
  const ask = async (some: typeof lines) => {
    const reply = await dispatch(session, 'strangers.check', { meetingId, lines: some })
    if (!reply.ok) throw new Error(reply.error.message)
  }
  const split = (some: typeof lines) => () => some.map(({ text }) => text.split(/\s+/).length)
  const shape = { children, runs, floorName: 'splitting into words' }
  const one = lines.slice(0, 1)
  return [
    await compare({ name: 'Stranger check, 300 lines', ours: () => ask(lines), floor: split(lines), ...shape }),
    await compare({ name: 'Stranger check, one line', ours: () => ask(one), floor: split(one), ...shape }),
  ]
}
