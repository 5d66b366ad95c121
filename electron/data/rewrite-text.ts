import type { z } from 'zod'
import { printedText, type TextPlace } from '../../shared/copies/printed-text.ts'
import { AppError, conflict } from '../../shared/errors.ts'
import type { RewriteText } from '../../shared/records/copies.ts'
import type { SavedRecord } from '../../shared/records/meeting-record.ts'
import type { Context } from '../context.ts'
import { agencyViewsOf, sayAgencyView } from './agency-views.ts'
import { copyContent } from './copy-content.ts'
import { changeDecision } from './decisions.ts'
import { changeLine } from './map-lines.ts'
import { changePair, sayScale } from './map-pairs.ts'
import { changeChildTool, changeNetworkPerson } from './map-people.ts'
import { mapRows } from './map-rows.ts'
import { meetingRecord, saveFields } from './meeting-record.ts'
import type { Db } from './sql.ts'

type Saved = z.infer<typeof SavedRecord>

/** Puts a text in the place of one that a stranger was found in, by the command that changes it everywhere else. */
export function rewriteText(db: Db, input: RewriteText, context: Context): Saved {
  const { meetingId, key, before } = input
  const found = printedText(copyContent(db, meetingId, context)).find((one) => one.key === key)
  if (!found || found.text !== before) throw conflict('This text')
  if (found.place === null)
    throw new AppError({ code: 'rule', message: `${found.label}: change it where it was recorded.` })
  return writeAt(db, { ...input, place: found.place }, context)
}

type Placed = RewriteText & { readonly place: TextPlace }

function writeAt(db: Db, { meetingId, text, place }: Placed, context: Context): Saved {
  switch (place.row) {
    case 'line':
      return changeLine(db, { id: place.id, [place.field]: text }, context)
    case 'pair':
      return changePair(db, { id: place.id, [place.field]: text }, context)
    case 'step':
      return changeDecision(db, { id: place.id, [place.field]: text }, context)
    case 'tool':
      return changeChildTool(db, { id: place.id, [place.field]: text }, context)
    case 'network':
      return changeNetworkPerson(db, { id: place.id, [place.field]: text }, context)
    case 'scale':
    case 'view':
    case 'record':
      return writeElsewhere(db, { meetingId, text, place }, context)
  }
}

type Elsewhere = Pick<RewriteText, 'meetingId' | 'text'> & {
  readonly place: Extract<TextPlace, { row: 'scale' | 'view' | 'record' }>
}

function writeElsewhere(db: Db, { meetingId, text, place }: Elsewhere, context: Context): Saved {
  if (place.row === 'scale') {
    const scale = mapRows.scales.all(db, { meetingId }).find(({ id }) => id === place.id)
    if (!scale) throw conflict('This number')
    return sayScale(db, { ...scale, meetingId, reason: text }, context)
  }
  const { childId } = place
  if (place.row === 'view') {
    const { attendeeId } = place
    const said = agencyViewsOf(db, meetingId).find((one) => one.childId === childId && one.attendeeId === attendeeId)
    return sayAgencyView(db, { meetingId, ...place, view: said?.view ?? null, dissent: text }, context)
  }
  const { values } = meetingRecord(db, { meetingId }, context)
  const holds = (field: string) =>
    values.some((one) => one.childId === childId && one.field === field && one.value.trim())
  const why = holds('thresholdWhy') ? 'thresholdWhy' : 'outcomeWhy'
  const field = place.field === 'why' ? why : place.field
  return saveFields(db, { meetingId, changes: [{ childId, field, value: text }] }, context)
}
