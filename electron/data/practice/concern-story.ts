import type { AlertTheme } from '../../../shared/records/alert-themes.ts'

/** A concern as it is told in the county; `{name}` stands for the child. */
export type ConcernStory = {
  readonly theme: AlertTheme
  readonly title: string
  readonly account: string
  readonly whyItMatters: string
  readonly goingWell: string
  readonly askedFor: string
  /** Facts with how many working days before the alert they happened; null for one without a day. */
  readonly facts: readonly (readonly [label: string, daysBefore: number | null, note: string])[]
  /** What the manager answered when it was enough, and when it was not. */
  readonly answer: string
  readonly notEnough: string
  readonly evidence: string
  readonly changedForChild: string
  readonly learning: string
}
