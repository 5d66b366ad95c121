// Built and started by scripts/bench.mjs: prints one line a measurement and writes all of them as JSON.
import { writeFileSync } from 'node:fs'
import { compareAlerts } from './alerts.ts'
import { makeCounty } from './county.ts'
import { compareImport } from './import-files.ts'
import { compareLargeImport } from './large-import.ts'
import type { Comparison } from './measure.ts'
import { compareMeetings } from './meetings.ts'
import { compareReads } from './reads.ts'
import { compareRecompute } from './recompute.ts'
import { compareStrangers } from './strangers.ts'

const [out = 'bench.json', ...sizes] = process.argv.slice(2)
const found: Comparison[] = []
for (const size of sizes.map(Number)) {
  const started = performance.now()
  const county = await makeCounty(size)
  process.stderr.write(
    `county of ${county.children} children in ${((performance.now() - started) / 1000).toFixed(1)} s\n`,
  )
  const runs = size > 10_000 ? 20 : 100
  found.push(...(await compareReads(county, runs)))
  found.push(...(await compareMeetings(county, runs)))
  found.push(...(await compareAlerts(county, runs)))
  found.push(...(await compareStrangers(county, runs)))
  found.push(await compareRecompute(county, size > 10_000 ? 1 : 10))
  found.push(...(await (size > 10_000 ? compareLargeImport(size) : compareImport(county, 5))))
  county.session.db.close()
  county.plain.close()
}
writeFileSync(out, JSON.stringify(found, null, 2))
