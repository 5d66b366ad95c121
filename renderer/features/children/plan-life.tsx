import { Button } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { formatDay } from '../../../shared/dates.ts'
import type { ChildPage } from '../../../shared/records/child-page.ts'
import { meetingKindLabels } from '../../../shared/records/meeting-kind.ts'
import type { PlanLife, PlanOutcome } from '../../../shared/records/plan-life.ts'
import { planEndings } from '../../../shared/records/protection-plan.ts'
import { planLengthBand, planLengthBandLabels } from '../../../shared/rules/plan-length.ts'
import { useAppQuery } from '../../api.ts'
import { Status } from '../../ui/status.tsx'
import type { CommandForm } from './command-form.ts'
import { analysisForm, endByLetterForms, toolkitForms } from './forms/plan-end-forms.ts'
import { FactTable } from './tabs/fact-table.tsx'

type PlanLifeProps = { page: ChildPage; onOpen: (form: CommandForm) => void }

/** What the life of the plan asks for: repeat-plan analysis, toolkit, the end by letter; how plans ended; the chairs. */
export function PlanLifePart({ page, onOpen }: PlanLifeProps) {
  const life = useAppQuery('plans.life', { childId: page.child.id }).data
  if (!life) return null
  const asks = asksOf(page, life)
  const open = life.plans.find(({ endedOn }) => endedOn === null)
  const ended = life.plans.filter(({ endedBy }) => endedBy !== null)
  return (
    <>
      {open && (
        <p>
          Plans before this one: {open.previousPlans ?? 'not known'} <span className="quiet">(CP-11)</span>
        </p>
      )}
      {asks.length > 0 && (
        <section aria-labelledby="plan-asks">
          <h3 id="plan-asks">What this plan asks</h3>
          <ul className="stack">
            {asks.map(({ key, isDone, text, more, form }) => (
              <li key={key} className="row row-wrap">
                <Status kind={isDone ? 'held' : 'dueSoon'} text={text} />
                {form && (
                  <Button size="small" onClick={() => onOpen(form)}>
                    {form.title}
                  </Button>
                )}
                {more}
              </li>
            ))}
          </ul>
        </section>
      )}
      {ended.length > 0 && (
        <FactTable
          caption="How plans ended"
          head={['Plan', 'Length', 'How', 'Service Manager', 'Letter']}
          none=""
          rows={ended.map((plan) => ({ key: `ended ${plan.planId}`, cells: endCells(plan) }))}
        />
      )}
      <Chairs chairs={life.chairs} />
    </>
  )
}

type Ask = { key: string; isDone: boolean; text: string; more?: ReactNode; form: CommandForm | undefined }

function asksOf(page: ChildPage, life: PlanLife): Ask[] {
  const plan = page.plans.find(({ endedOn }) => endedOn === null)
  return [
    ...(life.repeat.isRepeat ? [repeatAsk(page, life.repeat)] : []),
    ...(plan
      ? toolkitForms(plan).map((form) =>
          toolkitAsk(
            form,
            life.plans.find((one) => one.planId === plan.id),
          ),
        )
      : []),
    ...(plan ? endByLetterForms(plan, page).map((form) => letterAsk(form, life)) : []),
    ...(plan && life.isFirstReviewNext ? [managerAsk] : []),
  ]
}

function repeatAsk(page: ChildPage, repeat: PlanLife['repeat']): Ask {
  const { lastEndedOn, months, analysis } = repeat
  const since =
    lastEndedOn === null
      ? 'an earlier plan elsewhere'
      : `the plan before ended ${formatDay(lastEndedOn)}, ${months} ${months === 1 ? 'month' : 'months'} before`
  const asked = analysis
    ? `analysis written ${formatDay(analysis.writtenOn)}`
    : 'an analysis is asked before the conference (CP-11)'
  return {
    key: 'repeat',
    isDone: analysis !== null,
    text: `Repeat plan: ${since}; ${asked}`,
    more: analysis && <p className="quiet plan-analysis">{analysis.analysis}</p>,
    form: analysisForm(page, repeat),
  }
}

function toolkitAsk(form: CommandForm, plan: PlanOutcome | undefined): Ask {
  const { hasToolkit = null, toolkitOn = null } = plan ?? {}
  const used = hasToolkit === true ? `used${toolkitOn ? ` on ${formatDay(toolkitOn)}` : ''}` : 'not used'
  const text = `Neglect toolkit: ${hasToolkit === null ? 'nobody has said whether it was used' : used}`
  return { key: 'toolkit', isDone: hasToolkit !== null, text, form }
}

function letterAsk(form: CommandForm, { letterEndsOn }: PlanLife): Ask {
  const on = letterEndsOn === null ? '' : `, ${formatDay(letterEndsOn)}`
  return {
    key: 'letter',
    isDone: false,
    text: `Looked after and on a plan: it may end by letter at the first review${on} (CP-14)`,
    form,
  }
}

const managerAsk: Ask = {
  key: 'manager',
  isDone: true,
  text: 'The next review conference is the first: ending there needs a Service Manager’s agreement (CP-10)',
  form: undefined,
}

function endCells({ startedOn, endedOn, endedBy, endAgreedBy, endAgreedOn, letterOn }: PlanOutcome): string[] {
  return [
    `${formatDay(startedOn)} to ${endedOn ? formatDay(endedOn) : 'now'}`,
    planLengthBandLabels[planLengthBand(startedOn, endedOn ?? startedOn)],
    endedBy ? planEndings[endedBy] : '–',
    endAgreedBy ? `${endAgreedBy}${endAgreedOn ? `, ${formatDay(endAgreedOn)}` : ''}` : '–',
    letterOn ? formatDay(letterOn) : '–',
  ]
}

function Chairs({ chairs }: Pick<PlanLife, 'chairs'>) {
  if (chairs.length === 0) return null
  return (
    <FactTable
      caption="Who chaired the conferences (CP-15)"
      head={['Conference', 'On', 'Chair', 'Compared with the one before']}
      none=""
      rows={chairs.map(({ meetingId, kind, on, isHeld, iroName, chairReason, isChange }, index) => ({
        key: `chair ${meetingId}`,
        cells: [
          `${meetingKindLabels[kind]}${isHeld ? '' : ', booked'}`,
          formatDay(on),
          iroName ?? 'Not recorded',
          isChange ? `Another chair: ${chairReason ?? 'no reason given'}` : index === 0 ? '–' : 'The same',
        ],
      }))}
    />
  )
}
