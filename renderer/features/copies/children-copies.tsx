import { Button } from '@fluentui/react-components'
import { nameOf } from '../../../shared/records/child.ts'
import { call } from '../../api.ts'
import type { OpenCopies } from './use-copies.ts'

/**
 * A copy for each child of the meeting who is not on its register: the child joins the register as asked and not here,
 * so that the copy is one to post or to hand over later. Nothing while every child is on the register.
 */
export function ChildrenCopies({ open }: { open: OpenCopies }) {
  const { content, meeting } = open.copies
  const missing = meeting.children.filter(
    (child) => !content.people.some(({ childId, name }) => childId === child.childId || name === nameOf(child)),
  )
  if (missing.length === 0) return null
  return (
    <section aria-labelledby="children-copies-head">
      <h2 id="children-copies-head">Children without a copy</h2>
      <p>Not on the register. A child’s copy is made for them alone, to post or hand over after the meeting.</p>
      <div className="row row-wrap">
        {missing.map((child) => {
          const { childId } = child
          const person = {
            meetingId: meeting.id,
            name: nameOf(child),
            agency: 'Child',
            side: 'family',
            childId,
          } as const
          return (
            <Button key={childId} size="small" onClick={() => void open.run(() => call('register.add', person))}>
              Add {child.givenName ?? nameOf(child)}’s copy
            </Button>
          )
        })}
      </div>
    </section>
  )
}
