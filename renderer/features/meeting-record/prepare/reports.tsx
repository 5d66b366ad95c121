import { Button } from '@fluentui/react-components'
import type { KeyboardEvent } from 'react'
import { useNavigate } from 'react-router'
import type { IsoDate } from '../../../../shared/dates.ts'
import type { Readiness, ReportLine, SaveReceipt } from '../../../../shared/records/readiness.ts'
import { call } from '../../../api.ts'
import { Kbd } from '../../../ui/kbd.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { usePausedText } from '../../../ui/use-paused-text.ts'
import type { OpenRecord } from '../use-record.ts'
import { DraftCard } from './draft-card.tsx'
import { raiseAddress } from './raise-address.ts'
import { RaisedLinks } from './raised-links.tsx'
import { ReceiptFields } from './receipt-fields.tsx'

type ReportsProps = { open: OpenRecord; today: IsoDate; ready: Readiness }

/** The reports asked for before the meeting; those of other agencies are counted from the register. */
export function Reports({ open, today, ready: { reports, otherReports } }: ReportsProps) {
  const { received, notReceived } = otherReports
  const { kind } = open.record.meeting
  const isReview = kind === 'roa' || kind === 'adoptionReview'
  return (
    <>
      <p className="quiet">
        <Kbd keys="Space" /> ticks, <Kbd keys="A" /> on a late report raises an alert
      </p>
      {reports.map((line) => (
        <ReportCard key={`${line.report} ${line.childId}`} open={open} today={today} line={line} isReview={isReview} />
      ))}
      {received + notReceived > 0 && (
        <p className="quiet">
          Reports of other people on the register: {received} received, {notReceived} not received
        </p>
      )}
    </>
  )
}

type ReportCardProps = { open: OpenRecord; today: IsoDate; line: ReportLine; isReview: boolean }

function ReportCard({ open, today, line, isReview }: ReportCardProps) {
  const { report, childId, name, label, chair, parents, mayAlert, draft, alerts } = line
  const which = { meetingId: open.record.meeting.id, report, childId }
  const save = (said: Omit<SaveReceipt, keyof typeof which>) =>
    open.run(() => call('readiness.saveReport', { ...which, ...said }))
  const tick = (receiver: 'chair' | 'parents') => (isTicked: boolean) =>
    void open.run(() => call('readiness.tickReport', { ...which, receiver, isTicked }))
  const why = usePausedText(line.notNeededWhy, (notNeededWhy) => save({ notNeededWhy }))
  const navigate = useNavigate()
  const raiseAt = raiseAddress(open, line)
  const alert = () => void navigate(raiseAt)
  const onKeyDown = (event: KeyboardEvent) => {
    const isTyping = event.target instanceof HTMLElement && event.target.matches('input:not([type=checkbox]), textarea')
    if (event.key.toLowerCase() !== 'a' || event.ctrlKey || event.altKey || event.metaKey || isTyping || !mayAlert)
      return
    event.preventDefault()
    alert()
  }
  return (
    <fieldset className="card decision-card" onKeyDown={onKeyDown}>
      <legend className="decision-legend">{label}</legend>
      <ReceiptFields
        {...{ today, line: chair, on: line.receivedOn, time: line.receivedAtTime }}
        tick={`The chair has the ${lower(name)}`}
        onTick={tick('chair')}
        onDay={(receivedOn) => save({ receivedOn })}
        onTime={(receivedAtTime) => save({ receivedAtTime })}
      />
      {parents && (
        <ReceiptFields
          {...{ today, line: parents, on: line.seenOn, time: line.seenAtTime }}
          tick={`The parents have seen the ${lower(name)}`}
          onTick={tick('parents')}
          onDay={(seenOn) => save({ seenOn })}
          onTime={(seenAtTime) => save({ seenAtTime })}
        />
      )}
      {isReview && line.receivedOn === null && (
        <TextField
          label="Why it is not needed"
          hint="Only where none is due, such as a care plan before a first review"
          value={why.value}
          onChange={why.type}
        />
      )}
      {mayAlert && (
        <div>
          <Button size="small" onClick={alert}>
            {alerts.length > 0 ? 'Raise another alert' : 'Raise an alert'} <Kbd keys="A" />
          </Button>
        </div>
      )}
      {draft && <DraftCard label={label} draft={draft} raiseAt={raiseAt} />}
      <RaisedLinks alerts={alerts} />
    </fieldset>
  )
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
