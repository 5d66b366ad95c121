import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { formatDay } from '../../../../shared/dates.ts'
import { call } from '../../../api.ts'
import { MessageBar } from '../../../ui/message-bar.tsx'
import { TickField } from '../../../ui/tick-field.tsx'
import { calledIn } from './called.ts'
import { LogDialog, type LogKind } from './refer-dialog.tsx'
import type { OpenAlert } from './use-alert.ts'

/** What the IRO may do whatever the stage: Cafcass for a looked-after child (QA-07), legal advice, a note. */
export function AtAnyTime({ open }: { open: OpenAlert }) {
  const [kind, setKind] = useState<LogKind | null>(null)
  const { page } = open
  const { isLookedAfter, cafcassOn } = page
  const button = (of: LogKind, text: string) => (
    <Button size="small" onClick={() => setKind(of)}>
      {text}
    </Button>
  )
  return (
    <section aria-label="At any time">
      <p className="meta quiet">
        {isLookedAfter ? `At any time, because ${calledIn(page)} ${isOrAre(open)} looked after` : 'At any time'}
      </p>
      {cafcassOn !== null && <p className="meta">Referred to Cafcass on {formatDay(cafcassOn)}.</p>}
      <div className="pane-buttons">
        {isLookedAfter && button('cafcassReferred', cafcassOn === null ? 'Refer to Cafcass' : 'Refer to Cafcass again')}
        {cafcassOn !== null && button('cafcassAnswered', 'Answer from Cafcass')}
        {button('legalAdvice', 'Take legal advice')}
        {button('noted', 'Add a note')}
      </div>
      {kind && <LogDialog key={kind} open={open} kind={kind} onClose={() => setKind(null)} />}
    </section>
  )
}

const isOrAre = ({ page }: OpenAlert): string => (page.children.length === 1 ? 'is' : 'are')

/** Puts the alert on the pre-challenge tracker, or takes it off; kept at once. */
export function PreChallengeTick({ open }: { open: OpenAlert }) {
  const { id: alertId, version, isForPreChallenge } = open.page
  // Shown as it was ticked until the record has it, or refuses it.
  const [asked, setAsked] = useState<boolean | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const keep = async (isTicked: boolean) => {
    setAsked(isTicked)
    const refused = await open.act(() =>
      call('alerts.sayPreChallenge', { alertId, version, isForPreChallenge: isTicked }),
    )
    setRefusal(refused?.detail.message ?? null)
    setAsked(null)
  }
  return (
    <>
      <TickField
        label="Also on the pre-challenge tracker"
        isTicked={asked ?? isForPreChallenge}
        onChange={(isTicked) => void keep(isTicked)}
      />
      {refusal !== null && <MessageBar kind="overdue">{refusal}</MessageBar>}
    </>
  )
}
