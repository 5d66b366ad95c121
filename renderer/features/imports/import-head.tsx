import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { PageHead } from '../../ui/page-head.tsx'
import { Steps } from '../../ui/steps.tsx'

const steps = ['File', 'Preview', 'Done'] as const
// Only a list nobody has matched has this step.
const matchingSteps = ['File', 'Match columns', 'Preview', 'Done'] as const
type Step = (typeof matchingSteps)[number]

/** The head of every step: where the person stands, and the buttons that lead on. */
export function ImportHead({ step, commands }: { step: Step; commands?: ReactNode }) {
  const shown: readonly Step[] = step === 'Match columns' ? matchingSteps : steps
  return (
    <PageHead
      title="Import"
      crumb={
        <Link className="link" to="/caseload">
          Caseload
        </Link>
      }
      sub={<Steps label="Steps of the import" steps={shown} current={shown.indexOf(step)} />}
      commands={commands}
    />
  )
}
