import { z } from 'zod'
import { CopyContent, CopyContentAsked } from '../copies/content.ts'
import { CopyLanguage } from '../copies/language.ts'
import {
  AnswerStranger,
  ChangeCopy,
  Copies,
  CopyDraft,
  CopyDraftAsked,
  CopyPreview,
  CopyPreviewAsked,
  ForgetStranger,
  MoveCopy,
  RewriteText,
  SayRead,
  SealCopies,
  SealedCopies,
} from '../records/copies.ts'
import { MeetingId } from '../records/ids.ts'
import { SavedRecord } from '../records/meeting-record.ts'
import { command, nothing, query, shell } from './kinds.ts'

/** Everybody’s copies of a meeting. */
export const copyOperations = {
  'copies.content': query(CopyContentAsked, CopyContent),
  'copies.get': query(z.strictObject({ meetingId: MeetingId }), Copies),
  'copies.languages': query(nothing, z.array(CopyLanguage.pick({ code: true, name: true, isChecked: true }))),
  'copies.draft': query(CopyDraftAsked, CopyDraft),
  'copies.preview': shell(CopyPreviewAsked, CopyPreview),
  'copies.answerStranger': command(AnswerStranger, SavedRecord),
  'copies.forgetAnswer': command(ForgetStranger, SavedRecord),
  'copies.rewrite': command(RewriteText, SavedRecord),
  'copies.sayRead': command(SayRead, SavedRecord),
  'copies.changePerson': command(ChangeCopy, SavedRecord),
  'copies.movePerson': command(MoveCopy, SavedRecord),
  'copies.seal': command(SealCopies, SealedCopies),
}
