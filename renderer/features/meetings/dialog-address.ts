import { useLocation, useNavigate, useSearchParams } from 'react-router'
import { IsoDate } from '../../../shared/dates.ts'

/** What can be done to a meeting. */
export type MeetingAct = 'hold' | 'move' | 'standDown' | 'cancel' | 'reason'
/** What can be begun for a child; `new` stands for a child still to be chosen. */
export type ChildAct = 'schedule' | 'record'

const meetingActs: readonly MeetingAct[] = ['hold', 'move', 'standDown', 'cancel', 'reason']
const childActs: readonly ChildAct[] = ['schedule', 'record']

/** The form the address asks for: `/meetings?schedule=<child>`, `/meetings?move=<meeting>&on=2026-11-25`. */
export type DialogAddress = (
  | { readonly of: 'meeting'; readonly act: MeetingAct; readonly id: string }
  | { readonly of: 'child'; readonly act: ChildAct; readonly id: string }
) & {
  /** The day a form begins with, where one was pointed at. */
  readonly on: IsoDate | null
}

/** Forms are part of the address, so that any screen can lead to one and Back leaves it. */
export function useDialogAddress() {
  const [params, setParams] = useSearchParams()
  const location = useLocation()
  const navigate = useNavigate()
  const open = (act: MeetingAct | ChildAct, id: string, on?: IsoDate) => setParams({ [act]: id, ...(on && { on }) })
  // Back to where the form was asked for, another screen or this one; the first address of a window has no way back.
  const close = () => (location.key === 'default' ? setParams({}, { replace: true }) : navigate(-1))
  return { shown: read(params), open, close }
}

function read(params: URLSearchParams): DialogAddress | null {
  const on = IsoDate.safeParse(params.get('on')).data ?? null
  for (const act of meetingActs) {
    const id = params.get(act)
    if (id) return { of: 'meeting', act, id, on }
  }
  for (const act of childActs) {
    const id = params.get(act)
    if (id) return { of: 'child', act, id, on }
  }
  return null
}
