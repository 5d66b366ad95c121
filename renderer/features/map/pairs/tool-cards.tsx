import { Button } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { nameOf } from '../../../../shared/records/child.ts'
import { childToolFields } from '../../../../shared/records/child-tool-fields.ts'
import type { ChildId, RecordId } from '../../../../shared/records/ids.ts'
import { childTools, type MapTool } from '../../../../shared/records/map.ts'
import { call } from '../../../api.ts'
import { ChoiceList } from '../../../ui/choice-list.tsx'
import { TickField } from '../../../ui/tick-field.tsx'
import type { OpenMap } from '../use-map.ts'
import { KeptField } from './kept-field.tsx'
import { ToolPicture } from './tool-picture.tsx'
import { useAudience } from './use-audience.tsx'

const kinds = ['threeHouses', 'wishes', 'wordsAndPictures'] as const satisfies readonly MapTool['tool'][]
const fieldId = (id: RecordId, field: string) => `tool-${field}-${id}`

/** What the children said with a tool: typed, or a picture of it. */
export function ToolCards({ open }: { open: OpenMap }) {
  const { meeting, tools } = open.map
  const { children } = meeting
  const [chosen, setChosen] = useState<ChildId | null>(null)
  const [newId, setNewId] = useState<RecordId | null>(null)
  const childId = chosen ?? children[0]?.childId
  const made = tools.find(({ id }) => id === newId)
  const first = made && childToolFields[made.tool][0]
  const at = made && first ? fieldId(made.id, first.field) : null
  useEffect(() => {
    if (at !== null) document.getElementById(at)?.focus()
  }, [at])
  const add = async (tool: MapTool['tool']) => {
    if (!childId) return
    const done = await open.run(() => call('childTools.add', { meetingId: meeting.id, childId, tool }))
    if (done) setNewId(done.id)
  }
  return (
    <section className="tools" aria-labelledby="tools">
      <h2 id="tools">Children’s tools</h2>
      <p className="quiet">What a child said, in their own words or as a picture. Printed only where it is ticked.</p>
      {children.length > 1 && childId && (
        <ChoiceList
          label="Whose"
          choices={children.map((child) => ({ value: child.childId, label: nameOf(child) }))}
          value={childId}
          onChange={setChosen}
        />
      )}
      <div className="row row-wrap">
        {kinds.map((tool) => (
          <Button key={tool} size="small" onClick={() => void add(tool)}>
            Add {childTools[tool].toLowerCase()}
          </Button>
        ))}
      </div>
      {tools.map((tool) => (
        <ToolCard key={tool.id} open={open} tool={tool} />
      ))}
    </section>
  )
}

function ToolCard({ open, tool }: { open: OpenMap; tool: MapTool }) {
  const { id, childId, isPrinted } = tool
  const child = open.map.meeting.children.find((one) => one.childId === childId)
  const title = `${childTools[tool.tool]}${child ? `, ${nameOf(child)}` : ''}`
  const audience = useAudience(open, { id, text: title })
  return (
    <section className="tool-card" aria-label={title} onKeyDown={audience.onKeyDown}>
      <h3>{title}</h3>
      {childToolFields[tool.tool].map(({ field, label }) => (
        <KeptField
          key={field}
          open={open}
          id={fieldId(id, field)}
          label={label}
          kept={tool[field]}
          send={(value) => call('childTools.change', { id, [field]: value })}
        />
      ))}
      <ToolPicture open={open} tool={tool} />
      <TickField
        label="May be printed on copies"
        isTicked={isPrinted}
        onChange={(isTicked) => void open.run(() => call('childTools.change', { id, isPrinted: isTicked }))}
      />
      <div className="row row-wrap">
        <Button size="small" onClick={() => void open.run(() => call('childTools.remove', { id }))}>
          Remove
        </Button>
        {audience.button}
      </div>
      {audience.dialog}
    </section>
  )
}
