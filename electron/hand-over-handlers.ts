import { handOver } from './data/hand-over.ts'
import { handOverJob } from './data/hand-over-documents.ts'
import { addLate, reprintCopy, sayPrinted, sendCopies } from './data/hand-over-print.ts'
import {
  closeHandOver,
  noteLeft,
  noteTest,
  sayHanded,
  sayInterpreter,
  sayNoPrinter,
  saySpare,
  waitingPost,
} from './data/hand-over-say.ts'

/** Which function answers what is asked of handing over; `handlers` checks that each fits. */
export const handOverHandlers = {
  'handOver.get': handOver,
  'handOver.job': handOverJob,
  'handOver.waiting': waitingPost,
  'handOver.send': sendCopies,
  'handOver.sayPrinted': sayPrinted,
  'handOver.reprint': reprintCopy,
  'handOver.addLate': addLate,
  'handOver.say': sayHanded,
  'handOver.sayInterpreter': sayInterpreter,
  'handOver.saySpare': saySpare,
  'handOver.sayNoPrinter': sayNoPrinter,
  'handOver.noteTest': noteTest,
  'handOver.noteFiles': noteLeft,
  'handOver.noteList': noteLeft,
  'handOver.close': closeHandOver,
}
