import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import { formatDay } from '../../../../shared/dates.ts'
import type { AlertPage } from '../../../../shared/records/alert.ts'
import { alertStageLabels, type ConcernStanding, stageWords } from '../../../../shared/records/alert-stage.ts'
import { alertStatus, presentStage } from '../../../../shared/records/alert-status.ts'
import { AlertPapers } from '../../../ui/alert-papers.tsx'
import { Status } from '../../../ui/status.tsx'
import { whyDate } from '../../../ui/why-date.tsx'
import { FigureButton } from '../../../ui/working.tsx'
import { AnswerForm } from './answer-form.tsx'
import { AtAnyTime, PreChallengeTick } from './at-any-time.tsx'
import { Choices } from './choices.tsx'
import { CloseForm } from './close-form.tsx'
import { ClosedPart } from './closed-part.tsx'
import { type Act, choicesNow, firstChoice } from './decide-choices.ts'
import { EscalateForm } from './escalate-form.tsx'
import { ExtendForm } from './extend-form.tsx'
import { SendForm } from './send-form.tsx'
import type { OpenAlert } from './use-alert.ts'

/** What has to happen next with a concern, and what can be done about it. */
export function SidePane({ open, standing }: { open: OpenAlert; standing: ConcernStanding }) {
  const { page } = open
  const { kind, text } = alertStatus(page)
  const title = standing.state === null ? 'Closed' : titles[standing.state]
  return (
    <aside className="pane alert-pane" aria-label="What comes next" data-pane tabIndex={-1}>
      <section aria-labelledby="next-head">
        <div className="alert-pane-head">
          <NextHeading step={`${standing.state} ${standing.stages.length} ${standing.decideWhy}`}>{title}</NextHeading>
          <Status kind={kind} text={text} isPill />
        </div>
        {standing.isOpen ? <Ask open={open} standing={standing} /> : <ClosedPart page={page} />}
      </section>
      {standing.isOpen && <AtAnyTime open={open} />}
      {standing.state !== 'toSend' && (
        <section aria-labelledby="letter-head">
          <h2 id="letter-head">The letter of this stage</h2>
          <AlertPapers alertId={page.id} kind="concern" />
        </section>
      )}
    </aside>
  )
}

const titles = { toSend: 'Send it', waiting: 'Waiting', toDecide: 'Decide', toBook: 'Book a meeting' } as const

/** The heading of the pane; takes focus where what was pressed went with the step before. */
function NextHeading({ step, children }: { step: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  const before = useRef(step)
  useEffect(() => {
    if (before.current === step) return
    before.current = step
    const { activeElement } = document
    if (activeElement === document.body || activeElement === null) heading.current?.focus()
  }, [step])
  return (
    <h2 id="next-head" className="focused-heading" ref={heading} tabIndex={-1}>
      {children}
    </h2>
  )
}

function Ask({ open, standing }: { open: OpenAlert; standing: ConcernStanding }) {
  const { page, rules } = open
  const choices = choicesNow(page, standing, rules)
  const [chosen, setChosen] = useState<Act | null>(null)
  // What was chosen may no longer be on offer once the state has changed.
  const step = `${standing.state} ${standing.stages.length}`
  const [chosenAt, setChosenAt] = useState(step)
  if (chosenAt !== step) {
    setChosenAt(step)
    setChosen(null)
  }
  const act = chosen ?? firstChoice(standing)
  return (
    <>
      <Lead page={page} standing={standing} />
      {standing.state === 'toSend' && <AlertPapers alertId={page.id} kind="concern" />}
      {/* What has the cursor goes with its step, so that it is not left on the same act of the next. */}
      <Choices key={`choices ${step}`} label="What to do" choices={choices} value={act} onChange={setChosen} />
      <ActForm key={step} act={act} open={open} standing={standing} />
      {act !== 'escalate' && <PreChallengeTick open={open} />}
    </>
  )
}

type ActFormProps = { readonly act: Act | null; readonly open: OpenAlert; readonly standing: ConcernStanding }

function ActForm({ act, open, standing }: ActFormProps) {
  if (act === 'send') return <SendForm open={open} />
  if (act === 'answer') return <AnswerForm open={open} standing={standing} />
  if (act === 'extend') return <ExtendForm open={open} standing={standing} />
  if (act === 'close') return <CloseForm open={open} />
  if (act !== 'escalate' || standing.nextStage === null) return null
  return (
    <EscalateForm open={open} standing={standing} nextStage={standing.nextStage}>
      <PreChallengeTick open={open} />
    </EscalateForm>
  )
}

/** Who owes what, and why the IRO is asked. */
function Lead({ page, standing }: { page: AlertPage; standing: ConcernStanding }) {
  return (
    <div className="alert-lead">
      <p>{leadOf(page, standing)}</p>
      {page.onDuty?.said && <p className="meta">{page.onDuty.said}</p>}
    </div>
  )
}

function leadOf(page: AlertPage, standing: ConcernStanding): ReactNode {
  const present = presentStage(standing)
  const { due } = present ?? {}
  const stage = stageWords(present?.stage ?? page.firstStage)
  const named = page.withName ? `${page.withName}, ${stage},` : `The ${stage}`
  const why = due && <FigureButton working={() => whyDate(due)}>{formatDay(due.dueBy)}</FigureButton>
  if (standing.state === 'toSend')
    return `To ${page.withName ? `${page.withName}, ${stage}` : `the ${stage}`}. Copying, saving or printing it does not mark it as sent.`
  if (standing.state === 'toBook')
    return (
      <>
        No challenge meeting is in the calendar, so the {alertStageLabels.assistantDirector.toLowerCase()} cannot be
        asked.{' '}
        <Link className="link" to="/alerts/challenge">
          Book a challenge meeting
        </Link>
      </>
    )
  if (standing.state === 'waiting')
    return present?.stage === 'assistantDirector' ? (
      <>It is on the challenge meeting of {why}.</>
    ) : (
      <>
        {named} answers by the end of {why}.
      </>
    )
  return decideLead(stage, standing)
}

function decideLead(stage: string, { decideWhy, nextStage }: ConcernStanding): string {
  const stays = 'It stays on Today until you choose.'
  if (decideWhy === 'answered') return `The ${stage} answered, and the answer is enough. ${stays}`
  if (decideWhy === 'notEnough') return `The ${stage}’s answer is not enough, and there is no later stage. ${stays}`
  if (decideWhy === 'limit') return `The time for the whole process is over. ${stays}`
  const last = nextStage === null ? ' There is no later stage: Cafcass and legal advice are below.' : ''
  return `The ${stage}’s time is over and no answer came.${last} ${stays}`
}
