import { Button } from '@fluentui/react-components'
import { useMemo } from 'react'
import { comparedCopies, hiddenIn, printedOverview } from '../../../shared/measures/alert-copy.ts'
import type { Section } from '../../../shared/measures/alert-figure.ts'
import { useCommand } from '../../api.ts'
import { refusalText } from '../../ui/export-dialog.tsx'
import type { TakeAway } from '../../ui/list-commands.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'

type OutsideCopyProps = { sections: readonly Section[]; board: TakeAway }

/** What a copy that leaves the unit keeps back, said before it is made. */
export function OutsideCopy({ sections, board }: OutsideCopyProps) {
  const print = useCommand('lists.print')
  const hidden = useMemo(() => hiddenIn(printedOverview(sections, 'outside')), [sections])
  const action = (
    <Button
      disabledFocusable={print.isPending}
      onClick={() => !print.isPending && print.mutate({ list: board.take().list })}
    >
      Print for the board
    </Button>
  )
  return (
    <MessageBar kind="info" title="Copies that leave the unit." action={action}>
      Counts from 1 to 5 print as “5 or fewer”, and what would give them away is hidden too.{' '}
      {hidden === 0
        ? 'No figure below is hidden.'
        : `${hidden} of the figures below ${hidden === 1 ? 'is' : 'are'} hidden.`}{' '}
      {comparedCopies} {print.error && <span role="alert">{refusalText(print.error)}</span>}
    </MessageBar>
  )
}
