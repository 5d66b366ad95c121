import { Flag16Regular } from '@fluentui/react-icons/svg/flag'
import { Star16Regular } from '@fluentui/react-icons/svg/star'
import { type AlertKind, alertKindLabels } from '../../shared/records/alert-themes.ts'

/** Concern or good practice, as a shape and a word of the same weight. */
export function AlertKindMark({ kind }: { kind: AlertKind }) {
  return (
    <span className="alert-kind">
      {kind === 'concern' ? <Flag16Regular aria-hidden="true" /> : <Star16Regular aria-hidden="true" />}
      {alertKindLabels[kind]}
    </span>
  )
}
