// Started by scripts/fuzz.mjs, one kind of file a process: tries the files it is asked for and says what came of each.
import { fuzzTrial, type Outcome } from './fuzz-trial.ts'

/** What is said of one file: `mb` is the most memory the process has had so far, the making of the files included. */
export type FuzzReply = {
  readonly index: number
  readonly outcome: Outcome
  readonly wrong: readonly string[]
  readonly messages: number
  readonly ms: number
  readonly mb: number
}

const [seed = '0'] = process.argv.slice(2)
const ready = fuzzTrial(Number(seed))

process.on('message', (index: number) => {
  void answer(index)
})

async function answer(index: number): Promise<void> {
  const tryOne = await ready
  const { outcome, wrong, batch, ms } = await tryOne(index)
  const mb = process.resourceUsage().maxRSS / 1024
  const reply: FuzzReply = { index, outcome, wrong, messages: batch?.messages.length ?? 0, ms, mb }
  process.send?.(reply)
}
