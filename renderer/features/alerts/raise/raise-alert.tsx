import { Button } from '@fluentui/react-components'
import { useEffect, useId, useRef } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { AlertPrefill } from '../../../../shared/records/alert-raising.ts'
import type { AlertKind } from '../../../../shared/records/alert-themes.ts'
import type { Profile } from '../../../../shared/records/profile.ts'
import { useAppQuery } from '../../../api.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { problemsOf } from '../../../ui/form-dialog.tsx'
import { Kbd } from '../../../ui/kbd.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { useShortcuts } from '../../../ui/use-shortcuts.ts'
import { useWayBack } from '../use-way-back.ts'
import { AboutPart, WorkerField } from './about-part.tsx'
import { type AskedAlert, addressOf, askedAlert } from './asked-alert.ts'
import { ConcernFields } from './concern-fields.tsx'
import { DraftText } from './draft-text.tsx'
import { FactRows } from './fact-rows.tsx'
import { filledAlert, shownAs } from './filled-alert.ts'
import { KindChoice } from './kind-choice.tsx'
import { MoreOfConcern } from './more-of-concern.tsx'
import { PraiseFields } from './praise-fields.tsx'
import type { RaiseParts } from './raise-parts.ts'
import { SimilarAlerts } from './similar-alerts.tsx'
import { type AlertForm, useAlertForm } from './use-alert-form.ts'
import { useFirstField } from './use-first-field.ts'
import { useKindKeys } from './use-kind-keys.ts'
import { useRaising } from './use-raising.ts'
import '../../../styles/raise-alert.css'

/** Raises a concern or good practice, filled in from what the record knows. */
export function RaiseAlert() {
  const [search] = useSearchParams()
  const asked = askedAlert(search)
  // Another address is another form.
  return <OneAlert key={addressOf(asked)} asked={asked} />
}

function OneAlert({ asked }: { asked: AskedAlert }) {
  const form = useAlertForm({ address: addressOf(asked), kind: asked.kind })
  const session = useAppQuery('session.current', {}).data
  const prefill = usePrefill(asked, form)
  const crumb = (
    <Link className="link" to={asked.back ?? '/alerts'}>
      {asked.back === null ? 'Alerts' : 'Back'}
    </Link>
  )
  if (!form || !session || !prefill) return <PageHead title="Raise an alert" crumb={crumb} />
  return (
    <>
      <PageHead title="Raise an alert" crumb={crumb} />
      <Form asked={asked} form={form} prefill={prefill} profile={session.profile} today={session.today} />
    </>
  )
}

/** What the record knows of the children chosen; what it knew of those before stays until then. */
function usePrefill({ childIds, meetingId, report, source, alertDraftId }: AskedAlert, form: AlertForm | null) {
  const chosen = form?.answers.childIds ?? null
  // Taking every child out is not asking for those of the meeting again.
  const of = chosen?.length === 0 ? { meetingId: null, alertDraftId: null } : { meetingId, alertDraftId }
  const found = useAppQuery('alerts.prefill', { childIds: chosen ?? [...childIds], report, source, ...of }).data
  const before = useRef<AlertPrefill>(undefined)
  if (found) before.current = found
  return found ?? before.current
}

type FormProps = Pick<RaiseParts, 'form' | 'prefill' | 'today'> & { asked: AskedAlert; profile: Profile }

function Form({ asked, form, prefill, profile, today }: FormProps) {
  const formId = useId()
  const { answers } = form
  const { kind, firstStage } = answers
  const holder = useAppQuery('posts.forStage', { stage: firstStage, teamId: prefill.teamId, on: today }).data ?? null
  const filled = filledAlert(answers, prefill, holder)
  const listedAs = shownAs(filled, prefill)
  useEffect(() => form.sayShownAs(listedAs))
  const { submit, leave, problems, error, isBusy } = useRaising({
    asked,
    form,
    prefill,
    filled,
    profile,
    today,
    formId,
  })
  const choose = (chosen: AlertKind) => form.change({ kind: chosen })
  useKindKeys(choose)
  useShortcuts({ start: submit })
  useFirstField({ filled, prefill, formId })
  useWayBack(asked.back ?? '/alerts', '.raise')
  const parts: RaiseParts = { formId, form, prefill, filled, holder, today, error, problems }
  return (
    <div className="page-body raise" tabIndex={-1}>
      <KindChoice kind={kind} onChoose={choose} />
      <ErrorSummary problems={problems.length > 0 ? problems : problemsOf(error, formId, 'title')} />
      {prefill.draft && <DraftText draft={prefill.draft} />}
      {kind !== null && (
        <>
          <div className="raise-columns">
            <div className="stack">
              <AboutPart {...parts} />
              {kind === 'concern' ? <ConcernFields {...parts} /> : <WorkerField {...parts} />}
            </div>
            <div className="stack">
              {kind === 'concern' ? (
                <>
                  <FactRows {...parts} />
                  <MoreOfConcern {...parts} />
                </>
              ) : (
                <PraiseFields {...parts} />
              )}
            </div>
          </div>
          <Foot {...parts} isBusy={isBusy} onRaise={submit} onLeave={leave} />
        </>
      )}
    </div>
  )
}

type FootProps = RaiseParts & { isBusy: boolean; onRaise: () => void; onLeave: () => void }

const time = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeStyle: 'medium' })

function Foot({ form, prefill, filled, isBusy, onRaise, onLeave }: FootProps) {
  const { kind, theme } = filled
  const childIds = prefill.children.map(({ childId }) => childId)
  const { savedAt, problem, isTakenUp } = form
  const kept = isTakenUp ? 'As it was left, kept as you type' : 'Kept as you type'
  return (
    <div className="raise-foot">
      {kind !== null && childIds.length > 0 && <SimilarAlerts childIds={childIds} kind={kind} theme={theme} />}
      <div className="row row-wrap">
        <Button appearance="primary" disabledFocusable={isBusy} onClick={onRaise}>
          {kind === 'goodPractice' ? 'Raise the good practice' : 'Raise the concern'}{' '}
          <Kbd keys="Ctrl+Enter" isOnBrand />
        </Button>
        <Button appearance="subtle" onClick={onLeave}>
          Throw away
        </Button>
        <output className={problem === null ? 'quiet' : 'field-error'}>
          {problem !== null
            ? `Not kept: ${problem}`
            : savedAt === null
              ? kept
              : `Kept ${time.format(new Date(savedAt))}`}
        </output>
      </div>
    </div>
  )
}
