import { FormField } from '../../../ui/form-field.tsx'
import type { Keeping } from '../use-map.ts'
import { ReadingHint } from './reading-hint.tsx'
import { useKeptText } from './use-kept-text.ts'

type KeptFieldProps = {
  open: Keeping
  label: string
  hint?: string
  id?: string
  /** What the record has. */
  kept: string
  send: (value: string) => Promise<{ readonly savedAt: string }>
  /** Whether the family reads it, so that its reading age is told. */
  isStatement?: boolean
  isLine?: boolean
}

/** Text of the map that is kept as it is typed; it grows with what is in it. */
export function KeptField({ open, kept, send, isStatement = false, isLine = false, ...field }: KeptFieldProps) {
  const { value, type } = useKeptText(open, kept, send)
  return (
    <FormField {...field}>
      {({ 'aria-describedby': describedBy, ...ids }) => {
        const hintId = `${ids.id}-reading`
        const described = [describedBy, isStatement && hintId].filter(Boolean).join(' ')
        const shared = { ...ids, 'aria-describedby': described === '' ? undefined : described, value }
        return (
          <>
            {isLine ? (
              <input {...shared} className="input" autoComplete="off" onChange={(event) => type(event.target.value)} />
            ) : (
              <textarea
                {...shared}
                className="input text-area text-grows"
                rows={1}
                onChange={(event) => type(event.target.value)}
              />
            )}
            {isStatement && <ReadingHint id={hintId} text={value} />}
          </>
        )
      }}
    </FormField>
  )
}
