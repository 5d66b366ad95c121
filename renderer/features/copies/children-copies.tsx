import { Button } from '@fluentui/react-components'
import { nameOf } from '../../../shared/records/child.ts'
import type { ChildId } from '../../../shared/records/ids.ts'
import type { Attendance } from '../../../shared/records/meeting.ts'
import { call } from '../../api.ts'
import type { OpenCopies } from './use-copies.ts'

const buttonId = (childId: ChildId) => `add-copy-${childId}`

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
  const add = async ({ childId, ...child }: Attendance) => {
    const person = { meetingId: meeting.id, name: nameOf(child), agency: 'Child', side: 'family', childId } as const
    if (!(await open.run(() => call('register.add', person)))) return
    const next = missing.find((one) => one.childId !== childId)
    // The button goes, and the cursor with it, once what was read is drawn.
    setTimeout(() => document.getElementById(next ? buttonId(next.childId) : 'none-head')?.focus())
  }
  return (
    <section className="stack" aria-labelledby="children-copies-head">
      <h2 id="children-copies-head">Children without a copy</h2>
      <p>Not on the register. A child’s copy is made for them alone, to post or hand over after the meeting.</p>
      <div className="row row-wrap">
        {missing.map((child) => (
          <Button key={child.childId} id={buttonId(child.childId)} size="small" onClick={() => void add(child)}>
            Add {child.givenName ?? nameOf(child)}’s copy
          </Button>
        ))}
      </div>
    </section>
  )
}
