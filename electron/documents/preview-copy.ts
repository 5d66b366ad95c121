import type { Input, Output } from '../../shared/contract.ts'
import { AppError, notFound } from '../../shared/errors.ts'
import type { MeetingId, RecordId } from '../../shared/records/ids.ts'
import type { VaultKeeper } from '../vault-keeper.ts'
import { copyPdf } from './copies/copy-pdf.ts'
import type { EvenPdf } from './copies/even-pdf.ts'
import { askOf } from './export-list.ts'
import { drawJobCopy } from './print-job.ts'

type Desk = { readonly keeper: VaultKeeper }
type Asked = Input<'copies.preview'>

/**
 * One person’s copy as the file the printer would be given: of the sealed version where its words are the same still,
 * else a draft. Nothing of it is kept, nor reaches the disk. Refused once the vault is locked.
 */
export async function previewCopy(desk: Desk, asked: Asked): Promise<Output<'copies.preview'>> {
  const { pdf, pages, isSealed } = await drawAsked(desk, asked)
  if (!desk.keeper.host.isOpen)
    throw new AppError({ code: 'locked', message: 'The vault is locked. Unlock it and repeat.' })
  return { pdf: Buffer.from(pdf).toString('base64'), pages, isSealed }
}

async function drawAsked(desk: Desk, { meetingId, readerId, copyId }: Asked) {
  if (copyId !== null) return { ...(await drawSealed(desk, meetingId, copyId)), isSealed: true }
  const draft = await askOf(desk.keeper)('copies.draft', { meetingId, readerId })
  if (draft.copyId !== null) return { ...(await drawSealed(desk, meetingId, draft.copyId)), isSealed: true }
  return { ...(await copyPdf(draft.document, madeBy(desk))), isSealed: false }
}

async function drawSealed(desk: Desk, meetingId: MeetingId, copyId: RecordId): Promise<EvenPdf> {
  const job = await askOf(desk.keeper)('handOver.job', { meetingId, copyIds: [copyId] })
  const [copy] = job.copies
  if (!copy) throw notFound('This copy')
  return drawJobCopy(job, copy, madeBy(desk))
}

const madeBy = ({ keeper }: Desk) => ({ isPractice: keeper.status().kind === 'practice' })
