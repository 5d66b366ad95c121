import { Button } from '@fluentui/react-components'
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss'
import type { MapScale } from '../../../../shared/records/map.ts'
import { call } from '../../../api.ts'
import type { OpenMap } from '../use-map.ts'
import { ScoreBox } from './score-box.tsx'
import { useAudience } from './use-audience.tsx'
import { useKeptText } from './use-kept-text.ts'

type ScoreRowProps = {
  open: OpenMap
  scale: MapScale
  /** Where the cursor goes once the number is taken off. */
  nextId: string
}

/** Somebody’s number and why, both changed where they stand. */
export function ScoreRow({ open, scale, nextId }: ScoreRowProps) {
  const { pairId, name, score } = scale
  const meetingId = open.map.meeting.id
  const say = (said: { score?: number | null; reason?: string }) =>
    call('mapScales.say', { meetingId, pairId, name, score, reason: scale.reason, ...said })
  const reason = useKeptText(open, scale.reason, (value) => say({ reason: value }))
  // What is typed of the reason goes with the number, which would otherwise put the older reason back.
  const sayScore = (to: number | null) => open.run(() => say({ score: to, reason: reason.value }))
  const takeOff = async () => {
    await sayScore(null)
    document.getElementById(nextId)?.focus()
  }
  const audience = useAudience(open, { id: scale.id, text: `${name}: ${score}` })
  return (
    <li className="score-row" onKeyDown={audience.onKeyDown}>
      <span className="score-name">{name}</span>
      <ScoreBox label={`Number, ${name}`} score={score} onSay={(to) => void sayScore(to)} />
      <input
        className="input score-why"
        aria-label={`Why, ${name}`}
        placeholder="Why"
        autoComplete="off"
        value={reason.value}
        onChange={(event) => reason.type(event.target.value)}
      />
      <Button
        size="small"
        className="score-off"
        appearance="subtle"
        icon={<Dismiss16Regular />}
        aria-label={`Take off the number of ${name}`}
        onClick={() => void takeOff()}
      />
      {audience.button}
      {audience.dialog}
    </li>
  )
}
