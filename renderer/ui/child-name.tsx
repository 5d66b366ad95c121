import { EyeOff16Regular } from '@fluentui/react-icons/svg/eye-off'
import { LockClosed12Regular } from '@fluentui/react-icons/svg/lock-closed'
import { formatDayShort, type IsoDate } from '../../shared/dates.ts'

type ChildNameProps = {
  name: string
  /** Completed years, or null when the date of birth is not known. */
  age: number | null
  /** The expected date of birth of a child not yet born. */
  expectedOn?: IsoDate | null
  /** The record may be opened by named people only. */
  isRestricted?: boolean
  /** The address must not be printed for or told to everyone in the family. */
  isAddressConfidential?: boolean
}

/** A child in a line of text: "Jayden Clarke, 9" or "Unborn Ferreira, expected Jan", with the marks that matter. */
export function ChildName({
  name,
  age,
  expectedOn,
  isRestricted = false,
  isAddressConfidential = false,
}: ChildNameProps) {
  return (
    <span className="child-name">
      <b>{name}</b>
      <span className="child-age">{ageText(age, expectedOn)}</span>
      {isRestricted && (
        <span className="badge">
          <LockClosed12Regular aria-hidden="true" />
          Restricted
        </span>
      )}
      {isAddressConfidential && (
        <span className="badge">
          <EyeOff16Regular aria-hidden="true" />
          Address confidential
        </span>
      )}
    </span>
  )
}

function ageText(age: number | null, expectedOn: IsoDate | null | undefined): string {
  if (expectedOn) return `, expected ${formatDayShort(expectedOn).split(' ')[1]}`
  return age === null ? '' : `, ${age}`
}
