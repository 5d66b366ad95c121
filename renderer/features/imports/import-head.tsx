import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { PageHead } from '../../ui/page-head.tsx'
import { Steps } from '../../ui/steps.tsx'

const steps = ['File', 'Preview', 'Done'] as const

/** The head of every step: where the person stands, and the buttons that lead on. */
export function ImportHead({ step, commands }: { step: (typeof steps)[number]; commands?: ReactNode }) {
  return (
    <PageHead
      title="Import"
      crumb={
        <Link className="link" to="/caseload">
          Caseload
        </Link>
      }
      sub={<Steps label="Steps of the import" steps={steps} current={steps.indexOf(step)} />}
      commands={commands}
    />
  )
}
