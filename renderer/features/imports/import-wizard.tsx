import { useSearchParams } from 'react-router'
import { ImportId } from '../../../shared/records/ids.ts'
import { useFocusOnChange } from './focus-on-change.ts'
import { ImportDone } from './import-done.tsx'
import { ImportSteps } from './import-steps.tsx'

/** Brings in a caseload from files, or shows what an import brought: `?import=` names one. */
export function ImportWizard() {
  const [params] = useSearchParams()
  const importId = ImportId.safeParse(params.get('import')).data
  useFocusOnChange(importId ?? 'steps')
  return importId ? <ImportDone key={importId} importId={importId} /> : <ImportSteps />
}
