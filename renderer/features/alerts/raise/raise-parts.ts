import type { IsoDate } from '../../../../shared/dates.ts'
import type { AppError } from '../../../../shared/errors.ts'
import type { AlertPrefill } from '../../../../shared/records/alert-raising.ts'
import type { PostHolder } from '../../../../shared/records/post.ts'
import type { FieldProblem } from '../../../ui/error-summary.tsx'
import { fieldIdOf } from '../../../ui/form-dialog.tsx'
import type { FilledAlert } from './filled-alert.ts'
import type { AlertForm } from './use-alert-form.ts'

/** What every part of the form of a new alert is given. */
export type RaiseParts = {
  readonly formId: string
  readonly form: AlertForm
  readonly prefill: AlertPrefill
  readonly filled: FilledAlert
  /** Who holds the post it goes to first; null while nobody is named. */
  readonly holder: PostHolder | null
  readonly today: IsoDate
  /** The record’s refusal. */
  readonly error: AppError | null
  /** What the form itself misses. */
  readonly problems: readonly FieldProblem[]
}

/** The id of the field of an answer. */
export const idOf = ({ formId }: Pick<RaiseParts, 'formId'>, path: string): string => fieldIdOf(formId, path)
