import { z } from 'zod'
import { CopyDocument } from '../copies/document.ts'
import {
  CopiesAsked,
  HandOver,
  Reprint,
  SavedCopies,
  SayHanded,
  SayInterpreter,
  SayNoPrinter,
  SayPrinted,
  SaySpare,
  SentCopies,
  TestedPrinter,
  WaitingPost,
} from '../records/hand-over.ts'
import { IroId, MeetingId, RecordId } from '../records/ids.ts'
import { SavedRecord } from '../records/meeting-record.ts'
import { command, nothing, query, shell } from './kinds.ts'

const oneMeeting = z.strictObject({ meetingId: MeetingId })

/** What one print job is made of, in the order it comes out. */
const Job = z.object({
  of: z.number().int(),
  sealedAt: z.string(),
  /** Why this version took the place of one before; blank for the first. */
  correctionWhy: z.string(),
  chairName: z.string(),
  copies: z.array(
    z.object({
      copyId: RecordId,
      number: z.number().int(),
      letter: z.string(),
      name: z.string(),
      document: CopyDocument,
      /** What the person was given before, where only what changed since is printed. */
      given: z.object({ document: CopyDocument, version: z.number().int(), on: z.string() }).nullable(),
    }),
  ),
})

/** Printing the copies of a meeting, giving them to people, and closing it. */
export const handOverOperations = {
  'handOver.get': query(oneMeeting, HandOver),
  'handOver.job': query(CopiesAsked, Job),
  'handOver.waiting': query(z.strictObject({ iroId: IroId.nullable() }), z.array(WaitingPost)),
  'handOver.send': command(SentCopies, SavedRecord),
  'handOver.sayPrinted': command(SayPrinted, SavedRecord),
  'handOver.reprint': command(Reprint, SavedRecord.extend({ copyId: RecordId })),
  'handOver.addLate': command(z.strictObject({ meetingId: MeetingId, attendeeId: RecordId }), SavedRecord),
  'handOver.say': command(SayHanded, SavedRecord),
  'handOver.sayInterpreter': command(SayInterpreter, SavedRecord),
  'handOver.saySpare': command(SaySpare, SavedRecord),
  'handOver.sayNoPrinter': command(SayNoPrinter, SavedRecord),
  'handOver.noteTest': command(TestedPrinter, SavedRecord),
  'handOver.noteFiles': command(SavedCopies, z.null()),
  'handOver.noteList': command(oneMeeting, z.null()),
  'handOver.close': command(oneMeeting, SavedRecord),

  'printers.list': shell(nothing, z.array(z.object({ name: z.string(), shownName: z.string() }))),
  'handOver.print': shell(
    CopiesAsked.extend({ printerName: z.string().max(300) }),
    z.object({ isPrinted: z.boolean() }),
  ),
  'handOver.printList': shell(oneMeeting, z.object({ isPrinted: z.boolean() })),
  'handOver.testPrinter': shell(TestedPrinter, z.object({ isPrinted: z.boolean() })),
  'handOver.saveFiles': shell(SavedCopies, z.object({ savedTo: z.string().nullable(), files: z.number().int() })),
}
