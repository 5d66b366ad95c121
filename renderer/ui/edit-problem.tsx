import { Button } from '@fluentui/react-components'
import { MessageBar } from './message-bar.tsx'

type EditProblemProps = { problem: string | null; onSkip: (() => void) | null }

/** Why the last change was refused; where that was Undo, with the way past the step that cannot be undone. */
export function EditProblem({ problem, onSkip }: EditProblemProps) {
  if (problem === null) return null
  return (
    <MessageBar kind="overdue" action={onSkip && <Button onClick={onSkip}>Skip it</Button>}>
      {problem}
    </MessageBar>
  )
}
