import { Link } from 'react-router'
import { nameOf } from '../../../shared/records/child.ts'
import type { ChildLine } from '../../../shared/records/child-line.ts'
import { useRowTabIndex } from '../../ui/row-stop.ts'

type ChildLinkProps = {
  child: ChildLine & { readonly isHere: boolean }
  /** Where the line the name stands on opens the page by Enter, the name itself is no stop of the keyboard. */
  isStop?: boolean
}

/** A child of an import by name and age, leading to their page where they have one. */
export function ChildLink({ child, isStop = true }: ChildLinkProps) {
  const tabIndex = useRowTabIndex()
  const name = nameOf(child)
  return (
    <>
      {child.isHere ? (
        <Link className="link" to={`/children/${child.childId}`} tabIndex={isStop ? tabIndex : -1}>
          {name}
        </Link>
      ) : (
        name
      )}
      {child.age !== null && `, ${child.age}`}
    </>
  )
}
