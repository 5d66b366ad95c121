import { formatDay } from '../../../../shared/dates.ts'
import type { AlertStage } from '../../../../shared/records/alert-stage.ts'
import { useAppQuery } from '../../../api.ts'
import { TextField } from '../../../ui/text-field.tsx'
import type { OpenAlert } from './use-alert.ts'

/** Who is asked at a stage: as typed, else whoever holds the post. */
export function useRecipient({ page, rules }: OpenAlert, stage: AlertStage, typed: string | null) {
  const holder = useAppQuery('posts.forStage', { stage, teamId: page.teamId, on: rules.today }).data ?? null
  const hint =
    holder?.awayUntil && typed === null
      ? `Away until ${formatDay(holder.awayUntil)}. ${holder.delegateName ? `${holder.delegateName} answers meanwhile.` : 'Nobody is named to answer meanwhile.'}`
      : undefined
  return { name: typed ?? holder?.name ?? '', hint }
}

type RecipientFieldProps = {
  readonly id: string
  readonly recipient: { readonly name: string; readonly hint: string | undefined }
  readonly onChange: (name: string) => void
  readonly error: string | null
}

/** The name of whoever is asked at a stage. */
export function RecipientField({ id, recipient, onChange, error }: RecipientFieldProps) {
  return (
    <TextField
      label="Name of who answers"
      value={recipient.name}
      onChange={onChange}
      id={id}
      error={error}
      {...(recipient.hint && { hint: recipient.hint })}
    />
  )
}
