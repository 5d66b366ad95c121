import { useState } from 'react'
import type { CommandName, Input, ShellName } from '../../../shared/contract.ts'
import type { AppError } from '../../../shared/errors.ts'
import type { HandOver } from '../../../shared/records/hand-over.ts'
import type { MeetingId } from '../../../shared/records/ids.ts'
import type { ListedMeeting } from '../../../shared/records/meeting.ts'
import { useAppQuery, useCommand } from '../../api.ts'

type Act = Extract<CommandName | ShellName, `handOver.${string}`>

/** Handing over as it stands, and everything that can be done about it. */
export type OpenHandOver = {
  readonly meeting: ListedMeeting
  readonly handOver: HandOver
  /** The last refusal, in a sentence; gone with the next act. */
  readonly problem: string | null
  /** What was done last, where the page does not show it by itself. */
  readonly told: string
  readonly isBusy: boolean
  readonly say: (input: Input<'handOver.say'>) => void
  readonly sayInterpreter: (input: Input<'handOver.sayInterpreter'>) => void
  readonly sayPrinted: (input: Omit<Input<'handOver.sayPrinted'>, 'meetingId'>) => void
  readonly reprint: (input: Input<'handOver.reprint'>) => void
  readonly addLate: (attendeeId: Input<'handOver.addLate'>['attendeeId']) => void
  readonly saySpare: (sparePagesDestroyed: number) => void
  readonly sayNoPrinter: (why: string) => void
  readonly close: () => void
  readonly print: (copyIds: Input<'handOver.print'>['copyIds']) => void
  readonly printList: () => void
  readonly test: (printerName: string) => void
  readonly saveFiles: (input: Omit<Input<'handOver.saveFiles'>, 'meetingId'>) => void
}

/** Reads the hand-over of a meeting; null until it is there. */
export function useHandOver(meetingId: MeetingId): OpenHandOver | null {
  const meeting = useAppQuery('meetings.get', { id: meetingId }).data
  const handOver = useAppQuery('handOver.get', { meetingId }).data
  const acts = useActs(meetingId, handOver?.printerName ?? '')
  return meeting && handOver ? { meeting, handOver, ...acts } : null
}

function useActs(meetingId: MeetingId, printerName: string) {
  const [problem, setProblem] = useState<string | null>(null)
  const [told, setTold] = useState('')
  const notes = {
    onError: (error: AppError) => setProblem(error.detail.message),
    onSuccess: () => setProblem(null),
  }
  const say = useCommand('handOver.say')
  const paper = usePaper(notes, setTold)
  const act = useAct(notes)
  return {
    ...{ problem, told },
    isBusy: say.isPending || paper.isBusy,
    say: (input: Input<'handOver.say'>) => say.mutate(input, notes),
    sayInterpreter: act('handOver.sayInterpreter'),
    reprint: act('handOver.reprint'),
    sayPrinted: (said: Omit<Input<'handOver.sayPrinted'>, 'meetingId'>) =>
      act('handOver.sayPrinted')({ meetingId, ...said }),
    addLate: (attendeeId: Input<'handOver.addLate'>['attendeeId']) =>
      act('handOver.addLate')({ meetingId, attendeeId }),
    saySpare: (sparePagesDestroyed: number) => act('handOver.saySpare')({ meetingId, sparePagesDestroyed }),
    sayNoPrinter: (why: string) => act('handOver.sayNoPrinter')({ meetingId, why }),
    close: () => act('handOver.close')({ meetingId }),
    print: (copyIds: Input<'handOver.print'>['copyIds']) => paper.print({ meetingId, copyIds, printerName }),
    printList: () => paper.printList({ meetingId }),
    test: (name: string) => paper.test({ meetingId, printerName: name }),
    saveFiles: (asked: Omit<Input<'handOver.saveFiles'>, 'meetingId'>) => paper.saveFiles({ meetingId, ...asked }),
  }
}

type Notes = { readonly onError: (error: AppError) => void; readonly onSuccess: () => void }
type Quiet = Exclude<Act, 'handOver.print' | 'handOver.printList' | 'handOver.testPrinter' | 'handOver.saveFiles'>

/** Sends any of the commands that answer nothing a person has to be told. */
function useAct(notes: Notes) {
  const commands = {
    'handOver.sayInterpreter': useCommand('handOver.sayInterpreter'),
    'handOver.sayPrinted': useCommand('handOver.sayPrinted'),
    'handOver.reprint': useCommand('handOver.reprint'),
    'handOver.addLate': useCommand('handOver.addLate'),
    'handOver.saySpare': useCommand('handOver.saySpare'),
    'handOver.sayNoPrinter': useCommand('handOver.sayNoPrinter'),
    'handOver.close': useCommand('handOver.close'),
  } as const
  return <N extends keyof typeof commands & Quiet>(name: N) =>
    (input: Input<N>) => {
      // Each command takes the input of its own name; TypeScript cannot follow that through the table.
      const send = commands[name].mutate as (input: Input<N>, notes: Notes) => void
      send(input, notes)
    }
}

function usePaper({ onError, onSuccess }: Notes, tell: (told: string) => void) {
  const print = useCommand('handOver.print')
  const list = useCommand('handOver.printList')
  const test = useCommand('handOver.testPrinter')
  const files = useCommand('handOver.saveFiles')
  const begun = (done: string) => ({
    onError,
    onSuccess: ({ isPrinted }: { isPrinted: boolean }) => {
      onSuccess()
      tell(isPrinted ? done : 'Nothing was printed.')
    },
  })
  return {
    isBusy: print.isPending || list.isPending || test.isPending || files.isPending,
    print: (input: Input<'handOver.print'>) => print.mutate(input, begun('Sent to the printer. Say what came out.')),
    printList: (input: Input<'handOver.printList'>) => list.mutate(input, begun('The hand-over list was printed.')),
    test: (input: Input<'handOver.testPrinter'>) => test.mutate(input, begun('The test page was sent.')),
    saveFiles: (input: Input<'handOver.saveFiles'>) =>
      files.mutate(input, {
        onError,
        onSuccess: ({ savedTo, files: count }) => {
          onSuccess()
          tell(savedTo === null ? 'No file was saved.' : `${count} saved in “${savedTo}”.`)
        },
      }),
  }
}
