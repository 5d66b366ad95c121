import { parse } from 'csv-parse/sync'
import { dispatch } from '../../electron/dispatch.ts'
import { readImportFiles } from '../../electron/importers/read-files.ts'
import { dayOf } from '../../shared/clock.ts'
import { addDaysTo, IsoDate as Day, type IsoDate } from '../../shared/dates.ts'
import type { BenchCounty } from './county.ts'
import { type Comparison, compare } from './measure.ts'

const CHILDREN = 2675
const REVIEWS_EACH = 5

/** The SSDA903 set of so many children: header, two episodes and five reviews each, always the same. */
export function madeFiles(children: number): { name: string; bytes: Uint8Array }[] {
  const header = ['CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB']
  const episodes = ['CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN']
  const reviews = ['CHILD,DOB,REVIEW,REVIEW_CODE']
  for (let child = 0; child < children; child += 1) {
    const reference = String(7_000_000 + child)
    const bornOn = addDaysTo(Day.parse('2008-01-15'), (child * 37) % 4000)
    const startedOn = addDaysTo(Day.parse('2022-01-10'), (child * 13) % 1200)
    const movedOn = addDaysTo(startedOn, 300)
    header.push(`${reference},${child % 2 ? 'M' : 'F'},${uk(bornOn)},WBRI,A12345678901${child % 10},,`)
    episodes.push(`${reference},${uk(startedOn)},S,C1,N1,U6,PR1,${uk(movedOn)},X1,CREQB,LE1 1AA,LE2 2BB,SC123456`)
    episodes.push(`${reference},${uk(movedOn)},P,C2,N1,U4,PR1,,,,LE1 1AA,LE3 3CC,SC123457`)
    for (let review = 0; review < REVIEWS_EACH; review += 1)
      reviews.push(`${reference},${uk(bornOn)},${uk(addDaysTo(startedOn, 20 + review * 120))},PN1`)
  }
  const named = { 'header.csv': header, 'episodes.csv': episodes, 'reviews.csv': reviews }
  return Object.entries(named).map(([name, lines]) => ({ name, bytes: Buffer.from(`${lines.join('\r\n')}\r\n`) }))
}

const uk = (day: IsoDate) => day.split('-').toReversed().join('/')

/** Reading and keeping a county's SSDA903 files, each beside csv-parse alone on the same bytes. */
export async function compareImport({ session }: BenchCounty, runs: number): Promise<Comparison[]> {
  const files = madeFiles(CHILDREN)
  const today = dayOf(session.now())
  const floor = () => files.map(({ bytes }) => parse(Buffer.from(bytes), { columns: true }))
  const read = () => readImportFiles(files, { today, onProgress: () => {} })
  const ask = async (name: string, input: unknown) => {
    const reply = await dispatch(session, name, input)
    if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`)
    return reply.value
  }
  const kept = async () => {
    await ask('imports.stage', await read())
    const made = await ask('imports.keep', {})
    await ask('imports.undo', made)
  }
  const shape = { children: CHILDREN, floorName: 'csv-parse alone', floor }
  return [
    await compare({ name: 'SSDA903 set, 21,400 rows: read and checked', runs, ours: read, ...shape }),
    await compare({ name: 'SSDA903 set: read, kept, and undone', runs: 2, warmUps: 0, ours: kept, ...shape }),
  ]
}
