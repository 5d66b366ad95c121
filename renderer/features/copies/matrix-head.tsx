import { copyRoute } from '../../../shared/copies/recipients.ts'
import type { RecordId } from '../../../shared/records/ids.ts'
import type { Attendee } from '../../../shared/records/register.ts'

type MatrixHeadProps = { readonly readers: readonly Attendee[][]; readonly onPerson: (id: RecordId) => void }

/** Everybody who gets a copy, in the order of handing over; a line stands between people who are kept apart. */
export function MatrixHead({ readers, onPerson }: MatrixHeadProps) {
  return (
    <thead>
      <tr>
        <th scope="col" className="matrix-line">
          Line
        </th>
        {readers.map((group) =>
          group.map((person, at) => (
            <th key={person.id} scope="col" className={at === 0 ? 'matrix-first' : undefined}>
              <button type="button" className="matrix-person" onClick={() => onPerson(person.id)}>
                <b>{person.name}</b>
                <span>{person.agency}</span>
                {copyRoute(person) === 'toPost' && <span className="matrix-post">to post</span>}
              </button>
            </th>
          )),
        )}
      </tr>
    </thead>
  )
}
