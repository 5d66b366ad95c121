/** Times of one thing in milliseconds. */
export type Times = { readonly median: number; readonly p95: number; readonly runs: number }

/** Ours beside the least that could be had for the same answer. */
export type Comparison = {
  readonly name: string
  readonly children: number
  readonly ours: Times
  readonly floorName: string
  readonly floor: Times
  /** Median over median. */
  readonly ratio: number
  /** Most memory of the process that did it, in megabytes, where that was looked at. */
  readonly mb?: number
}

type Pair = {
  readonly name: string
  readonly children: number
  readonly runs: number
  readonly ours: () => unknown
  readonly floorName: string
  readonly floor: () => unknown
  /** Rounds that are not counted; two unless the thing takes minutes. */
  readonly warmUps?: number
}

/**
 * Times both in turn, so that whatever else the machine does falls on both alike. Wall clock, milliseconds.
 */
export async function compare({
  name,
  children,
  runs,
  ours,
  floorName,
  floor,
  warmUps = 2,
}: Pair): Promise<Comparison> {
  const times = { ours: [] as number[], floor: [] as number[] }
  for (let run = -warmUps; run < runs; run += 1) {
    const took = { ours: await timeOf(ours), floor: await timeOf(floor) }
    if (run < 0) continue
    times.ours.push(took.ours)
    times.floor.push(took.floor)
  }
  const [mine, least] = [timesOf(times.ours), timesOf(times.floor)]
  return { name, children, ours: mine, floorName, floor: least, ratio: mine.median / least.median }
}

/** Median and 95th percentile of single times. */
export function timesOf(times: readonly number[]): Times {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  return { median: at(0.5), p95: at(0.95), runs: sorted.length }
}

async function timeOf(work: () => unknown): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}
