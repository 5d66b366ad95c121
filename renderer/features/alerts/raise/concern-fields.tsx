import { formatDay, type IsoDate } from '../../../../shared/dates.ts'
import { AlertStage, alertStageLabels } from '../../../../shared/records/alert-stage.ts'
import type { PostHolder } from '../../../../shared/records/post.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { problemAt } from '../../../ui/form-dialog.tsx'
import { FormField } from '../../../ui/form-field.tsx'
import { NoteField } from '../../../ui/note-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { WorkerField } from './about-part.tsx'
import { idOf, type RaiseParts } from './raise-parts.ts'
import { ThemeField } from './theme-field.tsx'

/** What a concern cannot do without: what it is about, what is asked for, by when, and of whom. */
export function ConcernFields(parts: RaiseParts) {
  const { form, filled, error, today } = parts
  return (
    <>
      <div className="raise-pair">
        <ThemeField {...parts} />
        <WorkerField {...parts} />
      </div>
      <TextField
        id={idOf(parts, 'title')}
        label="In a few words"
        value={filled.title}
        onChange={(title) => form.change({ title })}
        error={problemAt(error, 'title')}
      />
      <NoteField
        id={idOf(parts, 'askedFor')}
        label="What is asked for"
        value={filled.askedFor}
        onChange={(askedFor) => form.change({ askedFor })}
        error={problemAt(error, 'askedFor')}
      />
      <DateField
        id={idOf(parts, 'askedBy')}
        label="By when"
        value={filled.askedBy}
        onChange={(on) => form.change({ askedBy: { on } })}
        error={problemAt(error, 'askedBy')}
        today={today}
      />
      <ToWhom {...parts} />
    </>
  )
}

function ToWhom(parts: RaiseParts) {
  const { form, filled, holder, error, today } = parts
  const { firstStage, firstStageWhy } = form.answers
  const hint = hintOf(holder, today)
  return (
    <>
      <div className="raise-pair">
        <FormField label="To whom" id={idOf(parts, 'firstStage')} error={problemAt(error, 'firstStage')}>
          {(ids) => (
            <select
              {...ids}
              className="input"
              value={firstStage}
              onChange={(event) => {
                const stage = AlertStage.safeParse(event.target.value).data
                if (stage) form.change({ firstStage: stage, recipientName: null })
              }}
            >
              {AlertStage.options.map((stage) => (
                <option key={stage} value={stage}>
                  {alertStageLabels[stage]}
                </option>
              ))}
            </select>
          )}
        </FormField>
        <TextField
          id={idOf(parts, 'recipientName')}
          label="Their name"
          {...(hint && { hint })}
          value={filled.recipientName}
          onChange={(recipientName) => form.change({ recipientName })}
          error={problemAt(error, 'recipientName')}
        />
      </div>
      {firstStage !== 'teamManager' && (
        <NoteField
          id={idOf(parts, 'firstStageWhy')}
          label="Why the stages before are passed by"
          hint="Any stage may be passed by (IRO Handbook 6.2)"
          value={firstStageWhy}
          onChange={(why) => form.change({ firstStageWhy: why })}
          error={problemAt(error, 'firstStageWhy')}
        />
      )}
    </>
  )
}

function hintOf(holder: PostHolder | null, today: IsoDate): string | null {
  if (holder === null) return 'Nobody is named for this post; posts are in Settings'
  if (holder.awayUntil === null || holder.awayUntil < today) return null
  const instead =
    holder.delegateName === '' ? 'nobody is named to answer meanwhile' : `${holder.delegateName} answers meanwhile`
  return `Away until ${formatDay(holder.awayUntil)}: ${instead}`
}
