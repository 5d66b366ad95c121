import { Button } from '@fluentui/react-components'
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download'
import { BookOpen20Regular } from '@fluentui/react-icons/svg/book-open'
import { Checkmark16Regular } from '@fluentui/react-icons/svg/checkmark'
import type { ReactNode } from 'react'
import type { Role } from '../../../shared/records/profile.ts'
import { useCommand } from '../../api.ts'
import { FocusedHeading } from '../../ui/focused-heading.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'

type FirstListProps = { person: { name: string; role: Role }; onDone: (begin: 'import' | 'practice') => void }

/** The last step of the first run: the council's own files, or the fictional county. */
export function FirstList({ person, onDone }: FirstListProps) {
  const practice = useCommand('practice.open')
  const given = person.name.split(/\s+/)[0]
  return (
    <>
      <FocusedHeading>How would you like to start, {given}?</FocusedHeading>
      <p className="lead">
        Both work with no network. You can do the other one later: Import is on Caseload, the fictional county in
        Settings.
      </p>
      <div className="choices">
        <section className="card card-first">
          <ArrowDownload20Regular aria-hidden="true" className="brand-icon" />
          <h2>Import my caseload</h2>
          <p>Use the Annex A workbook or the SSDA903 files your council already makes.</p>
          <Points>
            {[
              'You see every row before anything is kept',
              'One step undoes the whole import',
              'The file stays where it is and is not changed',
            ]}
          </Points>
          <div>
            <Button appearance="primary" onClick={() => onDone('import')}>
              Import my caseload
            </Button>
          </div>
        </section>
        <section className="card">
          <BookOpen20Regular aria-hidden="true" />
          <h2>Try with a fictional county</h2>
          <p>Harnshire has 13 IROs and about 1,000 invented children. Nobody in it is real.</p>
          <Points>
            {[
              'Kept apart from real work, in its own vault',
              'PRACTICE is marked on every page and print',
              'Delete it whenever you like',
            ]}
          </Points>
          <div>
            <Button
              disabledFocusable={practice.isPending}
              onClick={() => practice.mutate(person, { onSuccess: () => onDone('practice') })}
            >
              {practice.isPending ? 'Making the county' : 'Try with a fictional county'}
            </Button>
            {practice.error && <MessageBar kind="overdue">{practice.error.message}</MessageBar>}
          </div>
        </section>
      </div>
      <p className="quiet">Footprint is your own working tool. The council’s case system stays the child’s record.</p>
    </>
  )
}

function Points({ children }: { children: readonly string[] }): ReactNode {
  return (
    <ul className="points">
      {children.map((point) => (
        <li key={point}>
          <Checkmark16Regular aria-hidden="true" />
          {point}
        </li>
      ))}
    </ul>
  )
}
