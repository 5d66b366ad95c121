import { Button } from '@fluentui/react-components'
import { type FormEvent, useId, useState } from 'react'
import { useNavigate } from 'react-router'
import type { AppError } from '../../../../shared/errors.ts'
import { nameOf } from '../../../../shared/records/child.ts'
import { type Entry, likenessText, type MergePreview } from '../../../../shared/records/identity.ts'
import { useCommand } from '../../../api.ts'
import { ChildSideFacts } from '../../../ui/child-side.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { fieldIdOf, problemAt, problemsOf } from '../../../ui/form-dialog.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Back } from '../back.tsx'
import { MergeRow } from './merge-row.tsx'

/** Two entries side by side, with a choice for every difference, and what becomes of every fact. */
export function MergeForm({ preview }: { preview: MergePreview }) {
  const { kept, likeness } = preview
  const navigate = useNavigate()
  const formId = useId()
  const { answers, send, keepApart, errors, isBusy } = useMerge(preview)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isBusy) send()
  }
  return (
    <>
      <PageHead
        crumb={<Back to={`/children/${kept.childId}`} text={nameOf(kept)} />}
        title="Make one child of two entries"
        sub={likeness ? `${likenessText(likeness)}.` : 'Little speaks for these being one child. Look twice.'}
      />
      <form className="page-body" onSubmit={submit} noValidate>
        <div className="merge">
          <ErrorSummary problems={errors.flatMap((error) => problemsOf(error, formId, 'action'))} />
          <Heads preview={preview} />
          <Details formId={formId} preview={preview} error={errors[0]} answers={answers.details} />
          <Facts formId={formId} preview={preview} error={errors[0]} answers={answers.facts} />
          <p>
            The entry on the right ends. Its case number stays as another of the child’s, so that files and search still
            find the child. The child’s page offers to undo this until something else is recorded there.
          </p>
          <div className="row row-wrap">
            <Button id={fieldIdOf(formId, 'action')} type="submit" appearance="primary" disabled={isBusy}>
              Make one child
            </Button>
            <Button onClick={keepApart} disabled={isBusy}>
              These are two children
            </Button>
            <Button onClick={() => navigate(-1)}>Not now</Button>
          </div>
        </div>
      </form>
    </>
  )
}

type Answers = Readonly<Record<string, Entry>>
type Answering = { readonly given: Answers; readonly give: (answers: Answers) => void }

/** The answers given so far and the two ends of the page; every difference starts with the answer it is offered. */
function useMerge({ kept, merged, details: asked }: MergePreview) {
  const navigate = useNavigate()
  const merge = useCommand('children.merge')
  const apart = useCommand('children.keepApart')
  const [details, setDetails] = useState<Answers>(() =>
    Object.fromEntries(asked.flatMap(({ key, isAsked, preset }) => (isAsked ? [[key, preset]] : []))),
  )
  const [facts, setFacts] = useState<Answers>({})
  const ids = { keptId: kept.childId, mergedId: merged.childId }
  const versions = { keptVersion: kept.version, mergedVersion: merged.version }
  return {
    answers: { details: { given: details, give: setDetails }, facts: { given: facts, give: setFacts } },
    send: () =>
      merge.mutate(
        { ...ids, ...versions, details, facts },
        { onSuccess: ({ childId }) => navigate(`/children/${childId}`, { replace: true }) },
      ),
    keepApart: () => apart.mutate({ childId: ids.keptId, otherId: ids.mergedId }, { onSuccess: () => navigate(-1) }),
    errors: [merge.error, apart.error] as const,
    isBusy: merge.isPending || apart.isPending,
  }
}

type PartProps = { formId: string; preview: MergePreview; error: AppError | null; answers: Answering }

function Details({ formId, preview, error, answers: { given, give } }: PartProps) {
  return (
    <section aria-labelledby={`${formId}-details`}>
      <h2 id={`${formId}-details`}>Details</h2>
      {preview.details.map(({ key, label, isAsked, kept, merged }) => (
        <MergeRow
          key={key}
          id={fieldIdOf(formId, `details.${key}`)}
          label={label}
          kept={[kept ?? '–']}
          merged={[merged ?? '–']}
          answer={isAsked ? (given[key] ?? null) : undefined}
          error={problemAt(error, `details.${key}`)}
          onAnswer={(entry) => give({ ...given, [key]: entry })}
        />
      ))}
    </section>
  )
}

function Facts({ formId, preview: { facts }, error, answers: { given, give } }: PartProps) {
  return (
    <section aria-labelledby={`${formId}-facts`}>
      <h2 id={`${formId}-facts`}>Facts and meetings</h2>
      {facts.length === 0 && <p className="quiet">Neither entry has any.</p>}
      {facts.map((fact) => (
        <MergeRow
          key={fact.key}
          id={fieldIdOf(formId, `facts.${fact.key}`)}
          label={fact.what}
          becomes={becomesText(fact)}
          kept={fact.kept}
          merged={fact.merged}
          answer={fact.becomes === 'asked' ? (given[fact.key] ?? null) : undefined}
          error={problemAt(error, `facts.${fact.key}`)}
          onAnswer={(entry) => give({ ...given, [fact.key]: entry })}
        />
      ))}
    </section>
  )
}

function Heads({ preview: { kept, merged } }: { preview: MergePreview }) {
  const navigate = useNavigate()
  const turn = () => navigate(`/children/${merged.childId}?merge=${kept.childId}`, { replace: true })
  return (
    <div className="merge-row merge-head">
      <div className="merge-label">
        <Button onClick={turn}>Change sides</Button>
      </div>
      <div>
        <h2>This entry stays</h2>
        <ChildSideFacts side={kept} />
      </div>
      <div>
        <h2>This entry ends</h2>
        <ChildSideFacts side={merged} />
      </div>
    </div>
  )
}

/** What merging does to a fact, in a few words. */
function becomesText({ becomes, kept }: MergePreview['facts'][number]): string {
  if (becomes === 'one') return 'In both: becomes one'
  if (becomes === 'asked') return 'They contradict each other: which stands? The other is left out'
  return kept.length > 0 ? 'Stays' : 'Comes over'
}
