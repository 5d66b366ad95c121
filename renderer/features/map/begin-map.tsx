import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { formatDay } from '../../../shared/dates.ts'
import { call, useAppQuery } from '../../api.ts'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import type { OpenMap } from './use-map.ts'

/** Begins the map: with which template where more than one fits, and empty or from the last map of the family. */
export function BeginMap({ open }: { open: OpenMap }) {
  const { meeting, previous } = open.map
  const templates = useAppQuery('mapTemplates.list', {}).data?.filter(({ kinds }) => kinds.includes(meeting.kind))
  const [chosen, setChosen] = useState<string | null>(null)
  const [first] = templates ?? []
  if (!templates) return null
  if (!first)
    return <EmptyState title="No template fits such a meeting" why="A template says which meetings it is for." />
  const template = chosen ?? first.key
  const begin = (isFromPrevious: boolean) =>
    void open.run(() => call('map.begin', { meetingId: meeting.id, template, isFromPrevious }))
  return (
    <div className="page-body map-begin">
      <section className="stack page-form" aria-labelledby="begin-map">
        <h2 id="begin-map">Begin the map</h2>
        {templates.length > 1 ? (
          <ChoiceList
            label="Template"
            choices={templates.map(({ key, name }) => ({ value: key, label: name }))}
            value={template}
            onChange={setChosen}
          />
        ) : (
          <p className="quiet">With the template “{first.name}”.</p>
        )}
        {previous && (
          <p>
            The last map of this family is of {formatDay(previous.on)}. Its {lines(previous.lines)} can be brought here,
            to be said of each whether it is still true, better, worse or gone.
          </p>
        )}
        <div className="row row-wrap">
          {previous && (
            <Button appearance="primary" onClick={() => begin(true)}>
              Start from the last map
            </Button>
          )}
          <Button appearance={previous ? 'secondary' : 'primary'} onClick={() => begin(false)}>
            Begin an empty map
          </Button>
        </div>
      </section>
    </div>
  )
}

const lines = (count: number) => (count === 1 ? '1 line' : `${count} lines`)
