import { useNavigate } from 'react-router'
import { useAppQuery, useCommand } from '../../api.ts'
import { ChooseFiles } from './choose-files.tsx'
import { useFocusOnChange } from './focus-on-change.ts'
import { ImportHead } from './import-head.tsx'
import { Preview } from './preview.tsx'
import { UnderWay } from './under-way.tsx'

/** File, then preview: what was read waits in the vault, so leaving the screen and coming back finds it again. */
export function ImportSteps() {
  const navigate = useNavigate()
  const preview = useAppQuery('imports.preview', {})
  const read = useCommand('imports.read')
  const keep = useCommand('imports.keep')
  const cancel = useCommand('imports.cancel')
  const isComparing = read.data?.isRead === true && preview.isFetching && !preview.data
  const step =
    read.isPending || isComparing ? 'reading' : keep.isPending ? 'keeping' : preview.data ? 'preview' : 'file'
  useFocusOnChange(step)

  if (step === 'reading' || step === 'keeping')
    return <Working step={step} isComparing={isComparing} onCancel={() => cancel.mutate({})} />
  if (!preview.data)
    return <ChooseFiles onRead={(paths) => read.mutate({ paths: [...paths] })} refusal={read.error?.message ?? null} />

  const discard = (then?: () => void) => {
    const done = () => {
      read.reset()
      keep.reset()
      then?.()
    }
    cancel.mutate({}, { onSuccess: done })
  }
  return (
    <Preview
      preview={preview.data}
      refusal={keep.error?.message ?? null}
      onBack={() => discard()}
      onCancel={() => discard(() => navigate('/caseload'))}
      onKeep={() => keep.mutate({}, { onSuccess: ({ importId }) => navigate(`/import?import=${importId}`) })}
    />
  )
}

type WorkingProps = { step: 'reading' | 'keeping'; isComparing: boolean; onCancel: () => void }

function Working({ step, isComparing, onCancel }: WorkingProps) {
  const isReading = step === 'reading'
  return (
    <>
      <ImportHead step={isReading ? 'File' : 'Preview'} />
      <div className="page-body">
        {isComparing ? (
          <UnderWay key="comparing" label="Comparing with what is here" unit="rows" />
        ) : (
          <UnderWay
            label={isReading ? 'Opening the files' : 'Keeping the children'}
            unit={isReading ? 'rows' : 'children'}
            onCancel={onCancel}
          />
        )}
      </div>
    </>
  )
}
