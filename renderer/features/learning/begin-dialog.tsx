import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { IsoDate } from '../../../shared/dates.ts'
import { type BeginLearning, LearningKind, learningKindLabels } from '../../../shared/records/learning.ts'
import { useCommand } from '../../api.ts'
import { AskDialog } from '../../ui/ask-dialog.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { fieldIdOf } from '../../ui/form-dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'

/** What is known of an audit before it is begun. */
export type Begun = Omit<BeginLearning, 'kind' | 'happenedOn'> & { readonly kind: LearningKind | null }

const form = 'begin-learning'
const kinds = LearningKind.options.map((value) => ({ value, label: learningKindLabels[value] }))

/** Begins an audit or observation with the least it needs; the rest is written in it, kept as it is typed. */
export function BeginDialog({ begun, today, onClose }: { begun: Begun; today: IsoDate; onClose: () => void }) {
  const [kind, setKind] = useState(begun.kind)
  const [title, setTitle] = useState(begun.title)
  const [happenedOn, setDay] = useState<IsoDate | null>(today)
  const navigate = useNavigate()
  const begin = useCommand('learning.begin')
  const send = () => {
    if (kind === null || happenedOn === null) return
    begin.mutate(
      { ...begun, kind, title, happenedOn },
      { onSuccess: ({ id }) => void navigate(`/reports/learning?activity=${id}`) },
    )
  }
  const wanted =
    kind === null
      ? { path: 'kind', isThere: false, missing: 'Choose what it was.' }
      : { path: 'happenedOn', isThere: happenedOn !== null, missing: 'Enter the day it took place.' }
  return (
    <AskDialog
      {...{ form, wanted, onClose }}
      title="Record an audit or observation"
      lead="What was found and what is done about it is written next."
      action="Begin"
      command={begin}
      onSend={send}
    >
      {(wrong) => (
        <>
          <ChoiceList
            label="What it was"
            choices={kinds}
            value={kind}
            onChange={setKind}
            id={fieldIdOf(form, 'kind')}
            error={wrong('kind')}
          />
          <TextField
            label="What it is about"
            hint="A few words, such as Footprint between reviews"
            value={title}
            onChange={setTitle}
            id={fieldIdOf(form, 'title')}
            error={wrong('title')}
          />
          <DateField
            label="Day it took place"
            value={happenedOn}
            onChange={setDay}
            today={today}
            id={fieldIdOf(form, 'happenedOn')}
            error={wrong('happenedOn')}
          />
        </>
      )}
    </AskDialog>
  )
}
