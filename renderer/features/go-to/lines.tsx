import { CalendarAdd16Regular } from '@fluentui/react-icons/svg/calendar-add'
import { Flag16Regular } from '@fluentui/react-icons/svg/flag'
import { LockClosed12Regular } from '@fluentui/react-icons/svg/lock-closed'
import { People16Regular } from '@fluentui/react-icons/svg/people'
import { PeopleList16Regular } from '@fluentui/react-icons/svg/people-list'
import { Person16Regular } from '@fluentui/react-icons/svg/person'
import { Star16Regular } from '@fluentui/react-icons/svg/star'
import { wordsOf } from '../../../shared/name-words.ts'
import type { FoundAlert } from '../../../shared/records/alert-search.ts'
import type { ChildId } from '../../../shared/records/ids.ts'
import type { PersonHit } from '../../../shared/records/search.ts'
import type { PaletteGroup, PaletteItem } from '../../ui/palette-groups.tsx'
import { type Act, actsFor, type Lead, places } from './acts.tsx'

type Line = PaletteItem & { readonly lead: Lead }
type Lines = PaletteGroup & { readonly items: readonly Line[] }

/** How many people at most, the child whose page is in front (null on every other screen), and alerts by number. */
type Asked = {
  readonly mostPeople: number
  readonly inFront: ChildId | null
  readonly alerts: readonly FoundAlert[]
}

/**
 * Everything that answers what was typed. People come first when their names have the letters typed; when they only
 * sound like it, things to do and places with those letters come before them.
 */
export function linesFor(query: string, hits: readonly PersonHit[], { mostPeople, inFront, alerts }: Asked): Lines[] {
  const nearestHits = hits.slice(0, mostPeople)
  const people = nearestHits.filter((hit) => hit.kind === 'child' || hit.kind === 'family')
  const staff = nearestHits.filter((hit) => hit.kind === 'iro' || hit.kind === 'worker')
  const todo = actsFor(inFront).filter((act) => answers(act, query))
  const where = places.filter((place) => answers(place, query))
  const areOthersNearer = todo.length + where.length > 0 || staff.some((hit) => !hit.isApproximate)
  const arePeopleFirst = people.some((hit) => !hit.isApproximate) || !areOthersNearer
  const isCut = hits.length > mostPeople
  const found = {
    title: isCut ? `Children and families: the nearest ${people.length}, type more to narrow` : 'Children and families',
    items: people.map(personLine),
  }
  const [nearest] = arePeopleFirst ? people : []
  const others = [
    { title: 'Do', items: [...(nearest ? [scheduleLine(nearest)] : []), ...todo] },
    { title: 'Go to', items: [...where, ...staff.map(staffLine)] },
  ]
  const byNumber = { title: 'Alerts', items: alerts.map(alertLine) }
  return [byNumber, ...(arePeopleFirst ? [found, ...others] : [...others, found])]
}

function alertLine({ id, number, kind, title, who }: FoundAlert): Line {
  const icon = kind === 'concern' ? <Flag16Regular /> : <Star16Regular />
  return { id, icon, title: `${number}: ${title}`, detail: who, lead: { to: `/alerts/${id}` } }
}

/** Whether every word typed begins a word of the title, or one it also goes by. */
function answers({ title, also }: Act, query: string): boolean {
  // "a" alone would answer "Schedule a meeting" and much else.
  const known = wordsOf(`${title} ${also}`).flatMap(({ word }) => (word.length > 1 ? word : []))
  return wordsOf(query).every(({ word }) => known.some((one) => one.startsWith(word)))
}

type Person = Extract<PersonHit, { kind: 'child' | 'family' }>
type Staff = Extract<PersonHit, { kind: 'iro' | 'worker' }>

/** The child a line about a child or a family opens. */
const childOf = (hit: Person): ChildId => (hit.kind === 'child' ? hit.subjectId : hit.childId)

function personLine(hit: Person): Line {
  const { subjectId: id, kind, title, matched, detail, isRestricted, isApproximate } = hit
  const icon = kind === 'child' ? <Person16Regular /> : <People16Regular />
  const hint = isApproximate ? { hint: 'Similar name' } : {}
  const mark = isRestricted ? { mark: <Restricted /> } : {}
  return { id, icon, title, isName: true, matched, detail, ...mark, ...hint, lead: { to: `/children/${childOf(hit)}` } }
}

function Restricted() {
  return (
    <span className="badge">
      <LockClosed12Regular aria-hidden="true" />
      Restricted
    </span>
  )
}

function scheduleLine(hit: Person): Line {
  const { title, matched } = hit
  return {
    id: 'schedule-for',
    icon: <CalendarAdd16Regular />,
    ...worded(hit.kind === 'family' ? 'Schedule a meeting for the ' : 'Schedule a meeting for ', { title, matched }),
    lead: { to: `/meetings?schedule=${childOf(hit)}` },
  }
}

function staffLine(hit: Staff): Line {
  const { subjectId: id, title, matched, detail } = hit
  const isIro = hit.kind === 'iro'
  const lead = isIro
    ? { to: '/caseload?tab=all', ofIroId: hit.subjectId }
    : { to: `/caseload?find=${encodeURIComponent(title)}`, ofIroId: null }
  const words = worded(isIro ? 'Caseload of ' : 'Children of ', { title, matched })
  return { id, icon: <PeopleList16Regular />, ...words, detail, lead }
}

/** A name with words before it, and its stretches moved along. */
function worded(before: string, { title, matched }: Pick<PersonHit, 'title' | 'matched'>) {
  const moved = matched.map(([start, end]) => [start + before.length, end + before.length] as const)
  return { title: `${before}${title}`, matched: moved }
}
