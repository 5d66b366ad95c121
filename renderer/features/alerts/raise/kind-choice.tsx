import { Flag20Regular } from '@fluentui/react-icons/svg/flag'
import { Star20Regular } from '@fluentui/react-icons/svg/star'
import { type AlertKind, alertKindLabels } from '../../../../shared/records/alert-themes.ts'
import { Kbd } from '../../../ui/kbd.tsx'

const kinds = [
  { kind: 'concern', Icon: Flag20Regular, key: '1', hint: 'Something is to be put right, and by when' },
  { kind: 'goodPractice', Icon: Star20Regular, key: '2', hint: 'Something was done well, and made a difference' },
] as const

/** Concern or good practice, side by side and alike. */
export function KindChoice({ kind, onChoose }: { kind: AlertKind | null; onChoose: (kind: AlertKind) => void }) {
  return (
    <fieldset className="raise-kinds">
      <legend className="sr-only">Concern or good practice</legend>
      {kinds.map(({ kind: one, Icon, key, hint }) => (
        <label key={one} className={one === kind ? 'raise-kind raise-kind-chosen' : 'raise-kind'}>
          <input type="radio" name="alert-kind" checked={one === kind} onChange={() => onChoose(one)} />
          <Icon aria-hidden="true" />
          <span>
            <span className="raise-kind-name">{alertKindLabels[one]}</span>
            <span className="choice-hint">{hint}</span>
          </span>
          <span aria-hidden="true">
            <Kbd keys={key} />
          </span>
        </label>
      ))}
    </fieldset>
  )
}
