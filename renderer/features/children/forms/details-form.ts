import type { Child } from '../../../../shared/records/child.ts'
import type { ChildPage } from '../../../../shared/records/child-page.ts'
import { ethnicityLabels } from '../../../../shared/records/code-sets.ts'
import type { Worker } from '../../../../shared/records/team-worker.ts'
import { type CommandForm, choicesOf, commandForm, type FieldSpec } from '../command-form.ts'

const sexes = [
  { value: 'F', label: 'Female' },
  { value: 'M', label: 'Male' },
  { value: 'U', label: 'Unknown' },
]

type DetailName =
  | Exclude<keyof Child, 'id' | 'familyId' | 'siblingGroupId' | 'teamId' | 'workerId' | 'version'>
  | 'workerName'
  | 'teamName'

/** Puts a child on the record. */
export function addChildForm(workers: readonly Worker[]): CommandForm {
  return commandForm<'children.add'>({
    operation: 'children.add',
    title: 'Add a child',
    action: 'Add the child',
    fields: detailFields(workers),
    start: startOf(null),
  })
}

/** Changes everything a person may change about who a child is. */
export function changeDetailsForm(page: ChildPage, workers: readonly Worker[]): CommandForm {
  const { id, version } = page.child
  return commandForm<'children.change'>({
    operation: 'children.change',
    title: 'Change details',
    action: 'Save the details',
    fields: detailFields(workers),
    start: { ...startOf(page), id, version },
  })
}

/** Turns an unborn child into a born one. */
export function birthForm({ child }: ChildPage): CommandForm {
  const { id, version, givenName, familyName, sex } = child
  return commandForm<'children.recordBirth'>({
    operation: 'children.recordBirth',
    title: 'Record the birth',
    action: 'Record the birth',
    fields: [
      { kind: 'day', name: 'bornOn', label: 'Date of birth' },
      { kind: 'text', name: 'givenName', label: 'Given name', hint: 'Leave empty while there is none' },
      { kind: 'text', name: 'familyName', label: 'Family name' },
      { kind: 'select', name: 'sex', label: 'Sex', choices: sexes, none: 'Not recorded' },
    ],
    start: { id, version, bornOn: null, givenName, familyName, sex },
  })
}

function detailFields(workers: readonly Worker[]): FieldSpec<DetailName>[] {
  const teams = new Set(workers.flatMap(({ teamName }) => teamName ?? []))
  return [
    { kind: 'text', name: 'givenName', label: 'Given name', hint: 'Leave empty for an unborn child without one' },
    { kind: 'text', name: 'familyName', label: 'Family name' },
    { kind: 'text', name: 'reference', label: 'Case number', hint: 'The number in the council’s case system' },
    { kind: 'day', name: 'bornOn', label: 'Date of birth', hint: 'Leave empty for an unborn child' },
    { kind: 'day', name: 'expectedOn', label: 'Expected day', hint: 'For an unborn child' },
    { kind: 'select', name: 'sex', label: 'Sex', choices: sexes, none: 'Not recorded' },
    {
      kind: 'select',
      name: 'ethnicity',
      label: 'Ethnic group',
      choices: choicesOf(ethnicityLabels),
      none: 'Not recorded',
    },
    { kind: 'suggest', name: 'workerName', label: 'Social worker', suggestions: workers.map(({ name }) => name) },
    { kind: 'suggest', name: 'teamName', label: 'Team', suggestions: [...teams] },
    {
      kind: 'longText',
      name: 'communicationNeeds',
      label: 'Communication needs',
      hint: 'What a chair must know before the meeting',
    },
    { kind: 'text', name: 'interpreterLanguage', label: 'Interpreter', hint: 'The language, when one is needed' },
    { kind: 'yesNo', name: 'isDisabled', label: 'Is the child disabled?' },
    { kind: 'yesNo', name: 'isUasc', label: 'Is the child an unaccompanied asylum seeker?' },
    {
      kind: 'tick',
      name: 'hasConfidentialAddress',
      label: 'The address is confidential',
      hint: 'It must never stand on a copy for the family',
    },
    {
      kind: 'tick',
      name: 'isRestricted',
      label: 'The record is restricted',
      hint: 'Only named people may open it in the council’s case system',
    },
  ]
}

function startOf(page: ChildPage | null): Record<DetailName, unknown> {
  const child = page?.child
  return {
    givenName: child?.givenName ?? null,
    familyName: child?.familyName ?? null,
    reference: child?.reference ?? null,
    bornOn: child?.bornOn ?? null,
    expectedOn: child?.expectedOn ?? null,
    sex: child?.sex ?? null,
    ethnicity: child?.ethnicity ?? null,
    workerName: page?.workerName ?? null,
    teamName: page?.teamName ?? null,
    communicationNeeds: child?.communicationNeeds ?? '',
    interpreterLanguage: child?.interpreterLanguage ?? '',
    isDisabled: child?.isDisabled ?? null,
    isUasc: child?.isUasc ?? null,
    hasConfidentialAddress: child?.hasConfidentialAddress ?? false,
    isRestricted: child?.isRestricted ?? false,
  }
}
