// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { FormDialog, fieldIdOf, problemAt, problemsOf } from '../../../renderer/ui/form-dialog.tsx'
import { FormField } from '../../../renderer/ui/form-field.tsx'
import { AppError } from '../../../shared/errors.ts'
import { giveLayout } from '../../support/jsdom-layout.ts'

beforeAll(giveLayout)
afterEach(cleanup)

const refusal = new AppError({ code: 'invalid', message: 'Check the form.', fields: { 'perChild.0.note': 'Say why.' } })

function show(error: AppError | null, heard: string[], isBusy = false) {
  render(
    <FormDialog
      title="Cancel the review"
      action="Cancel it"
      problems={problemsOf(error, 'cancel', 'note')}
      onSubmit={() => heard.push('sent')}
      onClose={() => heard.push('closed')}
      isBusy={isBusy}
    >
      <FormField label="Why" id={fieldIdOf('cancel', 'perChild.0.note')} error={problemAt(error, 'perChild.0.note')}>
        {(ids) => <input {...ids} />}
      </FormField>
    </FormDialog>,
  )
}

describe('FormDialog', () => {
  it('sends with Enter in a field, and leaves everything as it was with Esc', async () => {
    const heard: string[] = []
    show(null, heard)
    await userEvent.type(screen.getByLabelText('Why'), 'Ill{Enter}')
    await userEvent.keyboard('{Escape}')
    expect(heard).toEqual(['sent', 'closed'])
  })

  it('names each problem at the top with a link to its field, and above the field', async () => {
    show(refusal, [])
    await userEvent.click(screen.getByRole('link', { name: 'Say why.' }))
    expect(document.activeElement).toBe(screen.getByLabelText('Why'))
    expect(screen.getAllByText('Say why.')).toHaveLength(2)
  })

  it('does not send twice', async () => {
    const heard: string[] = []
    show(null, heard, true)
    await userEvent.type(screen.getByLabelText('Why'), 'Ill{Enter}')
    expect(heard).toEqual([])
  })
})

describe('problemsOf', () => {
  it('puts a refusal that names no field at the first one', () => {
    const locked = new AppError({ code: 'rule', message: 'This meeting was cancelled.' })
    expect(problemsOf(locked, 'cancel', 'note')).toEqual([
      { fieldId: 'cancel-note', text: 'This meeting was cancelled.' },
    ])
  })
})
