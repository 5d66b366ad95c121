import type { IsoDate } from '../../../shared/dates.ts'
import { upperFirst } from '../../../shared/words.ts'
import type { Context } from '../../context.ts'
import { isOpenOn, type Planning } from './planning.ts'

/** The lists a child can be in. */
export type Lists = { readonly isLookedAfter: boolean; readonly isChildProtection: boolean }

/** Short-break series follow a timetable of their own (regulation 48). */
export const isShortBreaks = (codes: readonly string[]): boolean =>
  codes.length > 0 && codes.every((code) => code === 'V3' || code === 'V4')

/** The lists a child will be in, told from the facts as they will stand; short breaks are no list of their own. */
export function listsAfter({ care, plans }: Planning, { today }: Pick<Context, 'today'>): Lists {
  const period = care
    .filter((one) => isOpenOn(one, today))
    .toSorted((a, b) => (a.startedOn < b.startedOn ? -1 : 1))
    .at(-1)
  return {
    isLookedAfter: period !== undefined && !isShortBreaks(period.legalStatusCodes),
    isChildProtection: plans.some((plan) => isOpenOn(plan, today)),
  }
}

/** Whether anybody has to be responsible for the child once the files are kept. */
export const isOpenCase = (child: Planning, context: Pick<Context, 'today'>): boolean =>
  child.care.some((period) => isOpenOn(period, context.today)) || listsAfter(child, context).isChildProtection

/** The open cases a child will have, in words: "Looked after, child protection"; empty for none. */
export function openCasesOf(child: Planning, context: Pick<Context, 'today'>): string {
  const isLookedAfter = child.care.some((period) => isOpenOn(period, context.today))
  const { isChildProtection } = listsAfter(child, context)
  return casesText([isLookedAfter && 'looked after', isChildProtection && 'child protection'])
}

/** The same of a child of the record, whose other cases are open too. */
export function stateText(state: State): string {
  return casesText([
    state.lookedAfterOn !== null && 'looked after',
    state.planStartedOn !== null && 'child protection',
    state.awaitingConferenceSince !== null && 'awaiting conference',
    state.hsbStartedOn !== null && 'HSB',
  ])
}
type State = {
  readonly lookedAfterOn: IsoDate | null
  readonly planStartedOn: IsoDate | null
  readonly awaitingConferenceSince: IsoDate | null
  readonly hsbStartedOn: IsoDate | null
}

const casesText = (cases: readonly (string | false)[]): string => upperFirst(cases.filter(Boolean).join(', '))
