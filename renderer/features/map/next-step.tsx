import { Button } from '@fluentui/react-components'
import { useEffect } from 'react'
import { useNavigate } from 'react-router'
import type { MapState } from '../../../shared/records/map.ts'
import { call } from '../../api.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { stepsOf } from '../../ui/meeting-steps.tsx'
import { useShortcuts } from '../../ui/use-shortcuts.ts'
import type { OpenMap } from './use-map.ts'

const START_ID = 'map-start'

/** What comes next on the day: start, finish talking, or on to the decision. */
export function NextStep({ open, state }: { open: OpenMap; state: MapState }) {
  const { id: meetingId, kind } = open.map.meeting
  const start = () => void open.run(() => call('map.start', { meetingId }))
  const isBegun = state.startedAt !== null
  useShortcuts(isBegun ? {} : { start })
  useEffect(() => {
    // The button that began the map is gone with its screen; what comes next is here.
    if (document.activeElement === document.body) document.getElementById(START_ID)?.focus()
  }, [])
  if (!isBegun)
    return (
      <Button id={START_ID} appearance="primary" onClick={start}>
        Start <Kbd keys="Ctrl+Enter" isOnBrand />
      </Button>
    )
  const isOver = state.finishedAt !== null
  const name = isOver ? 'map.goOn' : 'map.finish'
  const steps = stepsOf(kind)
  const next = steps[steps.findIndex(({ key }) => key === 'map') + 1]
  return (
    <>
      <Button onClick={() => void open.run(() => call(name, { meetingId }))}>
        {isOver ? 'Go on talking' : 'Finish talking'}
      </Button>
      {next && <Onward label={next.label} to={`/meetings/${meetingId}/${next.to}`} />}
    </>
  )
}

function Onward({ label, to }: { label: string; to: string }) {
  const navigate = useNavigate()
  return (
    <Button appearance="primary" onClick={() => navigate(to)}>
      Next: {label.toLowerCase()}
    </Button>
  )
}
