import { dayOf } from '../../shared/clock.ts'
import type { Input, Output } from '../../shared/contract.ts'
import { copyName } from '../../shared/copies/hand-over.ts'
import { whatChanged } from '../../shared/copies/what-changed.ts'
import { formatDay } from '../../shared/dates.ts'
import { AppError } from '../../shared/errors.ts'
import { taken, type VaultKeeper } from '../vault-keeper.ts'
import type { ChangeSheet } from './copies/changes-page.ts'
import { type CopyMade, changesPdf, copyPdf, copyPdfs } from './copies/copy-pdf.ts'
import type { EvenPdf } from './copies/even-pdf.ts'
import { askOf } from './export-list.ts'
import { handOverListPage } from './hand-over-list.ts'
import { joinPdfs } from './join-pdf.ts'
import { printPdf } from './print-pdf.ts'
import { pdfOf, printPage } from './print-window.ts'
import { slipSheetPage } from './slip-sheet.ts'
import { testPage } from './test-page.ts'

type Desk = { readonly keeper: VaultKeeper }
/** What one print job is made of. */
export type Job = Output<'handOver.job'>

/**
 * Prints copies in one job in the order they are handed over, each behind its slip sheet, through the system's own
 * window. They are noted as sent before it opens, so that a jam or a power cut leaves a question and no gap; cancelled
 * there, they are not printed again.
 */
export async function printCopies({ keeper }: Desk, { printerName, ...asked }: Input<'handOver.print'>) {
  const ask = askOf(keeper)
  const job = await ask('handOver.job', asked)
  const { pdf, copies } = await drawJob(job, keeper.status().kind === 'practice')
  const { meetingId } = asked
  // Nothing may be noted as printed, nor leave, once the vault is locked.
  if (!keeper.host.isOpen) throw new AppError({ code: 'locked', message: 'The vault is locked. Unlock it and repeat.' })
  taken(await keeper.host.call('handOver.send', { meetingId, copies }))
  const isPrinted = await printPdf({ title: 'Copies to hand over', pdf, printerName }).catch(async (error: unknown) => {
    await notPrinted(keeper, { meetingId, copies })
    throw error
  })
  if (!isPrinted) await notPrinted(keeper, { meetingId, copies })
  return { isPrinted }
}

async function notPrinted({ host }: VaultKeeper, { meetingId, copies }: Input<'handOver.send'>): Promise<void> {
  const copyIds = copies.map(({ copyId }) => copyId)
  // Locked meanwhile, the list asks of each copy instead.
  if (host.isOpen) taken(await host.call('handOver.sayPrinted', { meetingId, copyIds, printed: 'no' }))
}

/** One copy of a job as it is printed, without its slip sheet: all of it, or the sheet of what changed. */
export function drawJobCopy(job: Job, copy: Job['copies'][number], made: CopyMade): Promise<EvenPdf> {
  const sheet = changesFor(copy, aboutJob(job))
  return sheet ? changesPdf(sheet, made) : copyPdf(copy.document, made)
}

const aboutJob = ({ correctionWhy, chairName }: Pick<Job, 'correctionWhy' | 'chairName'>) => ({
  why: correctionWhy,
  tell: chairName === '' ? 'Tell the chair.' : `Tell ${chairName}.`,
})

/** All of a job as one PDF: slip sheet, copy, slip sheet, copy; and how many sides each copy has. */
async function drawJob({ of, sealedAt, correctionWhy, chairName, copies }: Job, isPractice: boolean) {
  const parts: Uint8Array[] = []
  const drawn: Input<'handOver.send'>['copies'] = []
  const made = { isPractice }
  const whole = copies.filter(({ given }) => given === null)
  const drawnWhole = await copyPdfs(
    whole.map(({ document }) => document),
    made,
  )
  for (const copy of copies) {
    const sheet = changesFor(copy, aboutJob({ correctionWhy, chairName }))
    const pdfs = sheet ? await changesPdf(sheet, made) : drawnWhole[whole.indexOf(copy)]
    if (!pdfs) throw new Error('A copy was not drawn.')
    const { pdf, pages } = pdfs
    const slip = { copy: copyName(copy), of, name: copy.name, pages, sealedAt, isPractice }
    parts.push(await pdfOf(slipSheetPage(slip)), pdf)
    drawn.push({ copyId: copy.copyId, pages })
  }
  return { pdf: await joinPdfs(parts, 'Copies to hand over'), copies: drawn }
}

/**
 * The sheet for somebody who was given an earlier version; null for who is given all of this one. It never repeats what
 * was said before: those words may be what had to go.
 */
function changesFor({ document, given }: Job['copies'][number], about: Pick<ChangeSheet, 'why' | 'tell'>) {
  if (given === null) return null
  const changes = whatChanged(given.document, document)
  return {
    after: document,
    changes,
    given: `version ${given.version}, on ${formatDay(dayOf(given.on))}`,
    ...about,
    saysBefore: false,
  }
}

/** Prints the hand-over list for the chair and the clerk. */
export async function printHandOverList({ keeper }: Desk, { meetingId }: Input<'handOver.printList'>) {
  const ask = askOf(keeper)
  const meeting = await ask('meetings.get', { id: meetingId })
  const handOver = await ask('handOver.get', { meetingId })
  const { people } = await ask('register.get', { meetingId })
  const isListed = new Set(handOver.people.map(({ attendeeId }) => attendeeId))
  const isHere = ({ partA, partB }: (typeof people)[number]) => partA === 'here' || partB === 'here'
  const without = people.filter((person) => isHere(person) && !isListed.has(person.id))
  taken(await keeper.host.call('handOver.noteList', { meetingId }))
  const isPractice = keeper.status().kind === 'practice'
  return {
    isPrinted: await printPage(handOverListPage({ meeting, handOver, without, isPractice }), handOver.printerName),
  }
}

/** Prints a page without anybody's data, and keeps which printer it went to. */
export async function testPrinter({ keeper }: Desk, { meetingId, printerName }: Input<'handOver.testPrinter'>) {
  const isPrinted = await printPage(testPage(), printerName)
  if (isPrinted) taken(await keeper.host.call('handOver.noteTest', { meetingId, printerName }))
  return { isPrinted }
}
