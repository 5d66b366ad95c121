import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { MapTemplate } from '../../../shared/records/map-template.ts'
import { readTemplate } from '../../../shared/records/map-template-file.ts'
import { meetingKindLabels } from '../../../shared/records/meeting-kind.ts'
import { useAppQuery, useCommand } from '../../api.ts'
import { FileDrop } from '../../ui/file-drop.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { SettingGroup } from './setting-parts.tsx'
import { TemplateLook } from './template-look.tsx'

/** The templates maps are made with: those that come with the app, and the county’s own from a file. */
export function TemplateSettings() {
  const templates = useAppQuery('mapTemplates.list', {}).data
  const [looked, setLooked] = useState<string | null>(null)
  const save = useCommand('mapTemplates.save')
  if (!templates) return null
  const keep = (key: string) => save.mutate({ key })
  const savedTo = save.data?.savedTo
  return (
    <SettingGroup
      title="Templates of maps"
      lead="The headings, words and agenda a map is made with. A map keeps the template it was begun with."
    >
      <ul className="template-list" aria-label="Templates of maps">
        {templates.map((template) => (
          <li key={template.key}>
            <div className="template-line">
              <div>
                <b>{template.name}</b> <span className="quiet">edition {template.edition}</span>
                <p className="quiet meta">{kindsOf(template)}</p>
              </div>
              <div className="button-row">
                <Button
                  size="small"
                  aria-expanded={looked === template.key}
                  onClick={() => setLooked(looked === template.key ? null : template.key)}
                >
                  Look at {template.name}
                </Button>
                <Button size="small" onClick={() => keep(template.key)}>
                  Save {template.name} as a file
                </Button>
              </div>
            </div>
            {looked === template.key && <TemplateLook template={template} />}
          </li>
        ))}
      </ul>
      {save.error && <MessageBar kind="overdue">{save.error.detail.message}</MessageBar>}
      <output>{savedTo && `Saved as “${savedTo}”. Change its words in any editor, then add it below.`}</output>
      <AddTemplate />
    </SettingGroup>
  )
}

const kindsOf = ({ kinds }: MapTemplate): string => kinds.map((kind) => meetingKindLabels[kind]).join(', ')

/** Reads a file and keeps the template in it, or says of each place what is wrong with it. */
function AddTemplate() {
  const keep = useCommand('mapTemplates.keep')
  const [problems, setProblems] = useState<readonly string[]>([])
  const [added, setAdded] = useState<string | null>(null)
  const add = async (file: File | undefined) => {
    if (!file) return
    keep.reset()
    setAdded(null)
    const read = readTemplate(await file.text())
    setProblems('problems' in read ? read.problems : [])
    if ('problems' in read) return
    const { template } = read
    keep.mutate(
      { template },
      { onSuccess: () => setAdded(`“${template.name}”, edition ${template.edition}, is added.`) },
    )
  }
  const said = keep.error ? [keep.error.detail.message] : problems
  return (
    <>
      <FileDrop
        label="Add a template"
        hint="A JSON file. To start from: save one of the above as a file, and change its key, name and words."
        accept={['.json']}
        browse="Choose a template"
        onFiles={([file]) => void add(file)}
      />
      {said.length > 0 && (
        <MessageBar kind="overdue" title="The template was not added.">
          <ul className="template-problems">
            {said.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </MessageBar>
      )}
      <output>{added}</output>
    </>
  )
}
