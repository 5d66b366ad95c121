import type { CommandName, Input } from '../../../shared/contract.ts'

/** What has been answered so far, by the names of the command's input. */
export type Values = Readonly<Record<string, unknown>>

/** One answer to choose; `value` goes into the command as it is. */
export type Choice = { readonly value: string; readonly label: string; readonly hint?: string }

type Control =
  | { readonly kind: 'day' | 'text' | 'longText' | 'number' | 'yesNo' | 'tick' }
  /** Text with names to pick from; any other may be typed. */
  | { readonly kind: 'suggest'; readonly suggestions: readonly string[] }
  /** `none` is the answer that stands for not known; without it one has to be chosen. */
  | { readonly kind: 'select'; readonly choices: readonly Choice[]; readonly none?: string }
  | { readonly kind: 'choose' | 'tickSome'; readonly choices: readonly Choice[] }

/** One field of a form: `name` is the command's own, so that a refusal finds its field. */
export type FieldSpec<Name extends string = string> = Control & {
  readonly name: Name
  readonly label: string
  readonly hint?: string
  /** Asked only while this holds; what it would have answered is then not changed. */
  readonly isAsked?: (values: Values) => boolean
}

/** A form that sends one command. */
export type CommandForm = {
  readonly operation: CommandName
  readonly title: string
  /** The verb on the button. */
  readonly action: string
  readonly fields: readonly FieldSpec[]
  /** The answers to begin with, those that are not asked included. */
  readonly start: Values
  /** What the answers so far lead to, worked out by the rules as they are given; null when nothing can be said yet. */
  readonly preview?: (values: Values) => string | null
}

type TypedForm<N extends CommandName> = Omit<CommandForm, 'operation' | 'fields'> & {
  readonly operation: N
  readonly fields: readonly FieldSpec<keyof Input<N> & string>[]
}

/** Holds a form's fields to the names its command knows. */
export const commandForm = <N extends CommandName>(form: TypedForm<N>): CommandForm => form

/** The answers of a code set, in its own order. */
export const choicesOf = (labels: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label: `${label} (${value})` }))
