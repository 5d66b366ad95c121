import { useNavigate } from 'react-router'
import { useAppQuery, useCommand } from '../../api.ts'
import { ChooseFiles } from './choose-files.tsx'
import { useFocusOnChange } from './focus-on-change.ts'
import { ImportHead } from './import-head.tsx'
import { MatchColumns } from './match-columns.tsx'
import { Preview } from './preview.tsx'
import { UnderWay } from './under-way.tsx'

/**
 * File, what its columns hold where nobody has said yet, then preview: what was read waits in the vault, so leaving the
 * screen and coming back finds it again.
 */
export function ImportSteps() {
  const navigate = useNavigate()
  const preview = useAppQuery('imports.preview', {})
  const toMatch = useAppQuery('imports.tablesToMatch', {}).data ?? []
  const read = useCommand('imports.read')
  const match = useCommand('imports.match')
  const keep = useCommand('imports.keep')
  const { stop, ...leave } = useLeaving([read, match, keep])
  const isComparing = read.data?.isRead === true && preview.isFetching && !preview.data
  const isReading = read.isPending || match.isPending || isComparing
  const shown = toMatch.length > 0 ? 'match' : 'preview'
  const step = isReading ? 'reading' : keep.isPending ? 'keeping' : preview.data ? shown : 'file'
  useFocusOnChange(step)

  if (step === 'reading' || step === 'keeping')
    return <Working step={step} isMatching={match.isPending} isComparing={isComparing} onCancel={stop} />
  if (!preview.data)
    return <ChooseFiles onRead={(paths) => read.mutate({ paths: [...paths] })} refusal={read.error?.message ?? null} />
  if (step === 'match')
    return (
      <MatchColumns
        tables={toMatch}
        tried={match.variables?.matches ?? []}
        refusal={match.error?.message ?? null}
        onMatch={(matches) => match.mutate({ matches })}
        {...leave}
      />
    )
  return (
    <Preview
      preview={preview.data}
      refusal={keep.error?.message ?? null}
      onKeep={() => keep.mutate({}, { onSuccess: ({ importId }) => navigate(`/import?import=${importId}`) })}
      {...leave}
    />
  )
}

/** The ways out: stop what is under way, back to the files, or away from the import. */
function useLeaving(commands: readonly { readonly reset: () => void }[]) {
  const navigate = useNavigate()
  const cancel = useCommand('imports.cancel')
  const discard = (then?: () => void) => {
    const done = () => {
      for (const command of commands) command.reset()
      then?.()
    }
    cancel.mutate({}, { onSuccess: done })
  }
  return {
    stop: () => cancel.mutate({}),
    onBack: () => discard(),
    onCancel: () => discard(() => navigate('/caseload')),
  }
}

type WorkingProps = {
  step: 'reading' | 'keeping'
  isMatching: boolean
  isComparing: boolean
  onCancel: () => void
}

function Working({ step, isMatching, isComparing, onCancel }: WorkingProps) {
  const isReading = step === 'reading'
  return (
    <>
      <ImportHead step={isMatching ? 'Match columns' : isReading ? 'File' : 'Preview'} />
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
