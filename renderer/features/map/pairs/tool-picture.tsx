import { Button } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import type { RecordId } from '../../../../shared/records/ids.ts'
import type { MapTool } from '../../../../shared/records/map.ts'
import { call, useAppQuery } from '../../../api.ts'
import { Status } from '../../../ui/status.tsx'
import type { OpenMap } from '../use-map.ts'
import { KeptField } from './kept-field.tsx'
import { readPicture } from './scale-picture.ts'

/** The picture of what a child drew or wrote, with words for whoever cannot see it. */
export function ToolPicture({ open, tool }: { open: OpenMap; tool: MapTool }) {
  const input = useRef<HTMLInputElement>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const { id, hasPicture, pictureSays } = tool
  const attach = async (file: File | undefined) => {
    if (!file) return
    const read = await readPicture(file)
    setProblem('problem' in read ? read.problem : null)
    if ('picture' in read) await open.run(() => call('childTools.change', { id, picture: read.picture }))
  }
  return (
    <div className="tool-picture">
      {hasPicture && <Drawn id={id} says={pictureSays} />}
      <div className="row row-wrap">
        <input
          ref={input}
          type="file"
          hidden
          aria-label="Picture file"
          accept=".jpg,.jpeg,.png"
          onChange={(event) => {
            void attach(event.target.files?.[0])
            // So that choosing the same file again is a change.
            event.target.value = ''
          }}
        />
        <Button size="small" onClick={() => input.current?.click()}>
          {hasPicture ? 'Choose another picture' : 'Attach a picture'}
        </Button>
        {hasPicture && (
          <Button size="small" onClick={() => void open.run(() => call('childTools.change', { id, picture: null }))}>
            Take the picture off
          </Button>
        )}
      </div>
      {problem !== null && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
      {hasPicture && (
        <KeptField
          open={open}
          label="What the picture shows"
          hint="For whoever cannot see it"
          kept={pictureSays}
          send={(value) => call('childTools.change', { id, pictureSays: value })}
        />
      )}
      {hasPicture && pictureSays.trim() === '' && <Status kind="dueSoon" text="Say what the picture shows" />}
    </div>
  )
}

function Drawn({ id, says }: { id: RecordId; says: string }) {
  const picture = useAppQuery('childTools.picture', { id }).data
  return picture ? <img src={picture} alt={says === '' ? 'Not described yet' : says} /> : null
}
