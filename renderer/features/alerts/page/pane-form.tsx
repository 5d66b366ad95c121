import { Button } from '@fluentui/react-components'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { z } from 'zod'
import { AppError } from '../../../../shared/errors.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { problemsOf } from '../../../ui/form-dialog.tsx'
import { Kbd } from '../../../ui/kbd.tsx'
import { useShortcuts } from '../../../ui/use-shortcuts.ts'
import { isOverlaid } from './choices.tsx'
import type { OpenAlert } from './use-alert.ts'

/** A form under way: its refusal, and whether it is being sent. */
export type Sending = {
  readonly error: AppError | null
  readonly isBusy: boolean
  readonly send: <T>(asked: Asked<T>) => void
}

type Asked<T> = {
  /** What the record takes; what does not fit is said at its field before anything is sent. */
  readonly schema: z.ZodType<T>
  readonly input: unknown
  readonly call: (input: T) => Promise<{ readonly savedAt: string }>
  /** Once it was taken. */
  readonly onDone: () => void
}

/** Sends one form of an alert; what it says stays in it while it is refused. */
export function useSending({ act }: OpenAlert): Sending {
  const [error, setError] = useState<AppError | null>(null)
  const [isBusy, setBusy] = useState(false)
  return {
    error,
    isBusy,
    send: ({ schema, input, call, onDone }) => {
      const read = schema.safeParse(input)
      if (!read.success) return setError(asRefusal(read.error))
      setBusy(true)
      const sent = act(async () => {
        const done = await call(read.data)
        onDone()
        return done
      })
      void sent.then(setError).finally(() => setBusy(false))
    },
  }
}

/** What is missing in a form, as the record itself would say it. */
function asRefusal({ issues }: z.ZodError): AppError {
  // In the order of the form, and of one field what is said first.
  const fields: Record<string, string> = {}
  for (const { path, message } of issues) fields[path.join('.')] ??= message
  return new AppError({ code: 'invalid', message: issues[0]?.message ?? 'Something is missing.', fields })
}

type PaneFormProps = {
  /** The id its fields’ ids begin with. */
  readonly form: string
  /** The first field, which a refusal that names none is shown at. */
  readonly first: string
  readonly action: string
  readonly sending: Sending
  readonly onSubmit: () => void
  /** Beside the button: reading the letter. */
  readonly extra?: ReactNode
  readonly children: ReactNode
}

/** A form of the right-hand pane, which Ctrl+Enter sends. */
export function PaneForm({ form, first, action, sending, onSubmit, extra, children }: PaneFormProps) {
  const { error, isBusy } = sending
  const submit = () => {
    if (!isBusy) onSubmit()
  }
  useShortcuts({
    start: () => {
      if (!isOverlaid()) submit()
    },
  })
  const onForm = (event: FormEvent) => {
    event.preventDefault()
    submit()
  }
  return (
    <form className="pane-form" onSubmit={onForm} noValidate aria-label={action}>
      <ErrorSummary problems={problemsOf(error, form, first)} />
      {children}
      <div className="pane-foot">
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          {action} <Kbd keys="Ctrl+Enter" isOnBrand />
        </Button>
        {extra}
      </div>
    </form>
  )
}
