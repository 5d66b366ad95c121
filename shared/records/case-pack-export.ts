import { z } from 'zod'
import { ChildId, MeetingId } from './ids.ts'

/** What a pack for the case system can be saved as; also the file's extension. */
export const PackFormat = z.enum(['docx', 'pdf'])
export type PackFormat = z.infer<typeof PackFormat>

/** What each kind of file is called where one is chosen. */
export const packFormatLabels: Readonly<Record<PackFormat, string>> = { docx: 'Word document', pdf: 'PDF document' }

/** One child's pack, as a file. */
export const ExportCasePack = z.strictObject({ meetingId: MeetingId, childId: ChildId, format: PackFormat })
export type ExportCasePack = z.infer<typeof ExportCasePack>

/** What the audit trail keeps of a pack that left the vault: whose it is, and no words of it. */
export const RecordedCasePack = ExportCasePack.extend({ fileName: z.string().max(255) })
export type RecordedCasePack = z.infer<typeof RecordedCasePack>
