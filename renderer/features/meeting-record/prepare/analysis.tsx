import type { ChildId } from '../../../../shared/records/ids.ts'
import type { RepeatAnalysis } from '../../../../shared/records/plan-life.ts'
import { call, useAppQuery } from '../../../api.ts'
import { FormField } from '../../../ui/form-field.tsx'
import { usePausedText } from '../../../ui/use-paused-text.ts'
import type { OpenRecord } from '../use-record.ts'

type AnalysisProps = { open: OpenRecord; childId: ChildId }

/** The analysis of a repeat plan, which opens by itself for a child who was on a plan before (CP-11). */
export function Analysis({ open, childId }: AnalysisProps) {
  const life = useAppQuery('plans.life', { childId }).data
  return life ? <Typed open={open} childId={childId} kept={life.repeat.analysis} /> : null
}

function Typed({ open, childId, kept }: AnalysisProps & { kept: RepeatAnalysis | null }) {
  const typed = usePausedText(kept?.analysis ?? '', async (analysis) => {
    // What is blank is no analysis; the one on record stays until there is another.
    if (analysis.trim() === '') return null
    return open.run(async () => {
      await call('plans.writeAnalysis', { childId, version: kept?.version ?? null, analysis })
      return { savedAt: (await call('session.current', {})).now }
    })
  })
  return (
    <FormField label="What is different this time" hint="Kept with the child; undo it on the child’s page">
      {(ids) => (
        <textarea
          {...ids}
          className="input text-area record-text"
          rows={4}
          value={typed.value}
          onChange={(event) => typed.type(event.target.value)}
        />
      )}
    </FormField>
  )
}
