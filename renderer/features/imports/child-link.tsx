import { Link } from 'react-router'
import { nameOf } from '../../../shared/records/child.ts'
import type { ChildLine } from '../../../shared/records/child-line.ts'
import { useRowTabIndex } from '../../ui/row-stop.ts'

type ImportedChild = ChildLine & { readonly isHere: boolean }

type ChildLinkProps = {
  child: ImportedChild
  /** Where the line below the name opens the page by Enter, the name itself is no stop of the keyboard. */
  isStop?: boolean
}

/** A child of an import by name and age, leading to their page where they have one. */
export function ChildLink({ child, isStop = true }: ChildLinkProps) {
  const tabIndex = useRowTabIndex()
  if (!child.isHere) return nameWithAge(child)
  return (
    <>
      <Link className="link" to={`/children/${child.childId}`} tabIndex={isStop ? tabIndex : -1}>
        {nameOf(child)}
      </Link>
      {ageText(child)}
    </>
  )
}

/** "Jayden Clarke, 9", for a line that leads to the page as a whole, and for a child without one. */
export const nameWithAge = (child: ChildLine): string => `${nameOf(child)}${ageText(child)}`

const ageText = ({ age }: ChildLine): string => (age === null ? '' : `, ${age}`)
