import { v7 } from 'uuid'
import { formatDay, type IsoDate } from '../../../shared/dates.ts'
import {
  type CodeSet,
  labelFor,
  legalStatusLabels,
  placementChangeLabels,
  placementLabels,
  providerLabels,
} from '../../../shared/records/code-sets.ts'
import type { FactKind } from '../../../shared/records/import.ts'
import type { ImportedLegalStatus, ImportedPlacement, Origin } from '../../../shared/records/imported-child.ts'
import type { LegalStatus } from '../../../shared/records/legal-status.ts'
import type { Placement } from '../../../shared/records/placement.ts'
import { type Db, write } from '../sql.ts'
import { type Fit, fitSpans, type Span } from './plan-spans.ts'
import { type Change, decide, note, type Planning, stretchText, tellKept } from './planning.ts'

const insertStatus = write(`
  INSERT INTO legalStatus (id, childId, periodOfCareId, code, startedOn, endedOn, sourceRowId)
  VALUES (:id, :childId, :periodOfCareId, :code, :startedOn, :endedOn, :sourceRowId)`)
const updateStatus = write(`
  UPDATE legalStatus SET code = :code, endedOn = :endedOn, sourceRowId = :sourceRowId, version = version + 1
  WHERE id = :id`)
const endStatus = write(`
  UPDATE legalStatus SET endedOn = :endedOn, sourceRowId = :sourceRowId, version = version + 1 WHERE id = :id`)
const insertPlacement = write(`
  INSERT INTO placement (id, childId, periodOfCareId, startedOn, endedOn, code, provider, location, isPlanned,
    isChangeOfCarer, reasonForChange, sourceRowId)
  VALUES (:id, :childId, :periodOfCareId, :startedOn, :endedOn, :code, :provider, :location, :isPlanned,
    :isChangeOfCarer, :reasonForChange, :sourceRowId)`)
const updatePlacement = write(`
  UPDATE placement SET endedOn = :endedOn, code = :code, provider = :provider, location = :location,
    isPlanned = :isPlanned, reasonForChange = :reasonForChange, sourceRowId = :sourceRowId, version = version + 1
  WHERE id = :id`)
const endPlacement = write(`
  UPDATE placement SET endedOn = :endedOn, sourceRowId = :sourceRowId, version = version + 1 WHERE id = :id`)

/** The period of care the spans belong to, and those of the record in it. */
type Within<S extends Span> = {
  readonly id: string
  readonly endedOn: IsoDate | null
  readonly origin: Origin
  readonly known: readonly S[]
}

/** Plans the legal statuses of a period of care; answers the codes it will have. */
export function planStatuses(
  planning: Planning,
  within: Within<LegalStatus>,
  told: readonly ImportedLegalStatus[],
): string[] {
  const { changes, childId } = planning
  const codes = within.known.map(({ code }) => code)
  const fits = fitSpans(within.known, told)
  for (const [index, status] of told.entries()) {
    const fit = fits[index]
    const { code, startedOn, origin } = status
    if (!fit || isClash(planning, fit, { ...status, labels: legalStatusLabels, what: 'legal status' })) continue
    if (fit.is === 'known') {
      planKnownStatus(planning, fit.span, status)
      continue
    }
    codes.push(code)
    const row = { id: v7(), childId, periodOfCareId: within.id, code, startedOn, endedOn: fit.endedOn }
    changes.push({
      kind: 'legalStatus',
      isNew: true,
      origin,
      words: () => `${labelFor(legalStatusLabels, code)} ${stretchText(row)}`,
      apply: (db, sourceRowId) => insertStatus(db, { ...row, sourceRowId }),
    })
  }
  endOpen(planning, { kind: 'legalStatus', what: 'the legal status', end: endStatus, within, fits, told })
  return codes
}

function planKnownStatus(planning: Planning, here: LegalStatus, { code, endedOn, origin }: ImportedLegalStatus): void {
  const { id } = here
  const what = `the legal status from ${formatDay(here.startedOn)}`
  const after = decide(
    planning,
    { rowId: id, origin },
    {
      code: { what, here: here.code, told: code, shown: coded(legalStatusLabels) },
      endedOn: { what: `the end of ${what}`, here: here.endedOn, told: endedOn, shown: formatDay },
    },
  )
  if (after)
    planning.changes.push({
      kind: 'legalStatus',
      isNew: false,
      origin,
      apply: (db, sourceRowId) => updateStatus(db, { id, ...after, sourceRowId }),
    })
}

const coded = (labels: CodeSet) => (code: string) => labelFor(labels, code)

/** Plans the placements of a period of care. */
export function planPlacements(
  planning: Planning,
  within: Within<Placement>,
  told: readonly ImportedPlacement[],
): void {
  const { changes, childId } = planning
  const spans = told.map((placement) => ({ ...placement, code: placement.placementCode }))
  const fits = fitSpans(within.known, spans)
  for (const [index, placement] of spans.entries()) {
    const fit = fits[index]
    const { origin } = placement
    if (!fit || isClash(planning, fit, { ...placement, labels: placementLabels, what: 'placement' })) continue
    if (fit.is === 'known') {
      planKnownPlacement(planning, fit.span, placement)
      continue
    }
    const row = {
      ...detailsOf(placement),
      id: v7(),
      childId,
      periodOfCareId: within.id,
      startedOn: placement.startedOn,
      endedOn: fit.endedOn,
      isChangeOfCarer: placement.isCarerChange ?? true,
    }
    changes.push({
      kind: 'placement',
      isNew: true,
      origin,
      words: () => `${row.code === null ? 'Placement' : labelFor(placementLabels, row.code)} ${stretchText(row)}`,
      apply: (db, sourceRowId) => insertPlacement(db, { ...row, sourceRowId }),
    })
  }
  endOpen(planning, { kind: 'placement', what: 'the placement', end: endPlacement, within, fits, told: spans })
}

/** A placement's details as its row has them; what the file says of the place is one line of text here. */
const detailsOf = (told: ImportedPlacement) => ({
  code: told.placementCode,
  provider: told.providerCode,
  location: [told.location, told.postcode].filter(Boolean).join(', '),
  isPlanned: told.isPlanned,
  reasonForChange: told.reasonForChange,
})

function planKnownPlacement(planning: Planning, here: Placement, told: ImportedPlacement): void {
  const { id, code, provider, location, isPlanned, reasonForChange, endedOn } = here
  const { origin } = told
  const file = detailsOf(told)
  const of = (detail: string) => `${detail} the placement from ${formatDay(here.startedOn)}`
  const after = decide(
    planning,
    { rowId: id, origin },
    {
      code: { what: of('the kind of'), here: code, told: file.code, shown: coded(placementLabels) },
      provider: { what: of('the provider of'), here: provider, told: file.provider, shown: coded(providerLabels) },
      location: { what: of('the place of'), here: location, told: file.location },
      isPlanned: { what: of('whether the move was planned to'), here: isPlanned, told: file.isPlanned },
      reasonForChange: {
        what: of('the reason for'),
        here: reasonForChange,
        told: file.reasonForChange,
        shown: coded(placementChangeLabels),
      },
      endedOn: { what: of('the end of'), here: endedOn, told: told.endedOn, shown: formatDay },
    },
  )
  if (after)
    planning.changes.push({
      kind: 'placement',
      isNew: false,
      origin,
      apply: (db, sourceRowId) => updatePlacement(db, { id, ...after, sourceRowId }),
    })
}

type ToldOf = (ImportedLegalStatus | (ImportedPlacement & { code: string | null })) & {
  readonly labels: CodeSet
  readonly what: string
}

/** Says so when a span of the file does not fit between the record's; it is then not added. */
function isClash(planning: Planning, fit: Fit<Span>, told: ToldOf): fit is Fit<Span> & { is: 'clash' } {
  if (fit.is !== 'clash') return false
  const words = ({ code, ...stretch }: Pick<Span, 'code' | 'startedOn' | 'endedOn'>) =>
    `${code === null ? told.what : labelFor(told.labels, code).toLowerCase()} ${stretchText(stretch)}`
  tellKept(planning, told.origin, `${words(fit.span)}. The file says ${words(told)}; that ${told.what} was not added.`)
  return true
}

type Ending<S extends Span> = {
  readonly kind: FactKind
  readonly end: (db: Db, row: { id: string; endedOn: IsoDate; sourceRowId: number }) => number
  readonly what: string
  readonly within: Within<S>
  readonly fits: readonly Fit<S>[]
  readonly told: readonly { readonly startedOn: IsoDate; readonly origin: Origin }[]
}

/** Ends what a later span of the file follows on, and whatever the record has open once the period itself has ended. */
function endOpen<S extends Span>(planning: Planning, { kind, what, end, within, fits, told }: Ending<S>): void {
  const done = new Set<string>()
  const plan = (span: S, endedOn: IsoDate, origin: Origin) => {
    if (done.has(span.id)) return
    done.add(span.id)
    const { id, startedOn } = span
    const ended = { what: `the end of ${what} from ${formatDay(startedOn)}`, here: '', told: formatDay(endedOn) }
    note(planning, { rowId: id, origin }, { column: 'endedOn', ...ended, isConflict: false })
    const apply: Change['apply'] = (db, sourceRowId) => end(db, { id, endedOn, sourceRowId })
    planning.changes.push({ kind, isNew: false, origin, apply })
  }
  for (const [index, fit] of fits.entries()) {
    const span = told[index]
    if (fit.is === 'new' && fit.ends && span) plan(fit.ends, span.startedOn, span.origin)
  }
  const { endedOn, known, origin } = within
  if (endedOn === null) return
  const ended = new Set(fits.flatMap((fit) => (fit.is === 'known' ? [fit.span.id] : [])))
  for (const span of known)
    if (span.endedOn === null && span.startedOn <= endedOn && !ended.has(span.id)) plan(span, endedOn, origin)
}
