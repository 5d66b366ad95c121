import { Button } from '@fluentui/react-components'
import { useNavigate } from 'react-router'
import type { IsoDate } from '../../../shared/dates.ts'
import { formatDay } from '../../../shared/dates.ts'
import type { TrackerLine } from '../../../shared/records/challenge.ts'
import { useAppQuery, useCommand } from '../../api.ts'
import { MessageBar } from '../../ui/message-bar.tsx'
import { subjectName } from './challenge-words.ts'
import { SaidBefore } from './said-before.tsx'

type TrackerDetailProps = { line: TrackerLine; today: IsoDate; onClose: (line: TrackerLine) => void }

/** What opens beneath a line of the tracker: all that was said of it, and what can be done. */
export function TrackerDetail({ line, today, onClose }: TrackerDetailProps) {
  const { subjectId, offered } = line
  const entries = useAppQuery('challenge.ofAlert', { alertId: subjectId }).data?.entries ?? []
  const write = useCommand('challenge.write')
  return (
    <div className="meeting-detail">
      <div>
        {offered && <p>{offeredWhy(line)}</p>}
        {entries.length === 0 && <p className="quiet">No meeting has spoken of it yet.</p>}
        <SaidBefore
          entries={entries}
          of={subjectName(line)}
          onDone={({ challengeMeetingId: meetingId }) => write.mutate({ meetingId, subjectId, doneOn: today })}
        />
        {write.error && <MessageBar kind="overdue">{write.error.message}</MessageBar>}
      </div>
      <Acts line={line} onClose={onClose} />
    </div>
  )
}

function Acts({ line, onClose }: Omit<TrackerDetailProps, 'today'>) {
  const navigate = useNavigate()
  const { subjectId, alert, version, closed, offered } = line
  const reopen = useCommand('challenge.reopenTheme')
  const take = useCommand('challenge.takeAlert')
  const problem = reopen.error ?? take.error
  return (
    <div className="row row-wrap">
      {offered && (
        <Button size="small" onClick={() => take.mutate({ alertId: subjectId })}>
          Put on the tracker
        </Button>
      )}
      {alert && (
        <Button size="small" onClick={() => navigate(`/alerts/${alert.alertId}`)}>
          Open the alert
        </Button>
      )}
      {version !== null && !closed && (
        <Button size="small" onClick={() => onClose(line)}>
          End this theme
        </Button>
      )}
      {version !== null && closed?.how === 'ended' && (
        <Button size="small" onClick={() => reopen.mutate({ id: subjectId, version })}>
          Follow it again
        </Button>
      )}
      {problem && <MessageBar kind="overdue">{problem.message}</MessageBar>}
    </div>
  )
}

function offeredWhy({ offered, alert }: TrackerLine): string {
  if (offered === 'assistantDirector') return 'Offered because it is with the assistant director.'
  return `Offered because its 20 working days ended on ${alert ? formatDay(alert.limitOn) : ''}.`
}
