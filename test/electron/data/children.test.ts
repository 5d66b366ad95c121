import { beforeEach, describe, expect, it } from 'vitest'
import type { ChildDetails } from '../../../shared/records/child.ts'
import { aChild, anUnbornChild, inCommand } from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

let session: TestSession
beforeEach(async () => {
  session = await openSession()
})

const details = (change: Partial<Record<keyof ChildDetails, unknown>> = {}) => ({
  reference: '4471902',
  givenName: 'Nia',
  familyName: 'Bowen-Achebe',
  sex: 'F',
  bornOn: '2016-03-08',
  expectedOn: null,
  ethnicity: null,
  isDisabled: null,
  isUasc: null,
  communicationNeeds: '',
  interpreterLanguage: '',
  hasConfidentialAddress: false,
  isRestricted: false,
  workerName: 'Joe Amari',
  teamName: 'Ashwell locality team',
  ...change,
})

const add = async (change = {}) => {
  const reply = await session.reply('children.add', details(change))
  if (!reply.ok) throw new Error(reply.error.message)
  return reply.value as Awaited<ReturnType<typeof session.ask<'children.add'>>>
}
const fieldsOf = async (operation: string, input: unknown) => {
  const reply = await session.reply(operation, input)
  return reply.ok ? 'accepted' : (reply.error.fields ?? reply.error.code)
}

describe('children', () => {
  it('are added with their social worker and team, new names making new ones', async () => {
    const child = await add()
    const page = await session.ask('children.get', { childId: child.id })
    expect(page).toMatchObject({ age: 10, workerName: 'Joe Amari', teamName: 'Ashwell locality team', case: null })
    await add({ reference: '4471903' })
    expect(await session.ask('workers.list', {})).toHaveLength(1)
  })

  it('need a name or a case number', async () => {
    const nameless = details({ reference: ' ', givenName: null, familyName: '' })
    expect(await fieldsOf('children.add', nameless)).toEqual({
      familyName: 'Enter a name or the case number: a child needs one to be found again.',
    })
  })

  it('never share a case number, and the refusal names the child who has it', async () => {
    await add()
    expect(await fieldsOf('children.add', details({ givenName: 'Other' }))).toEqual({
      reference: 'Nia Bowen-Achebe already has the case number 4471902. Check the number.',
    })
  })

  it('cannot be born after today, nor expected more than ten months ahead', async () => {
    expect(await fieldsOf('children.add', details({ bornOn: '2026-11-24' }))).toMatchObject({
      bornOn: expect.stringContaining('enter the expected day'),
    })
    expect(await fieldsOf('children.add', details({ bornOn: null, expectedOn: '2028-01-10' }))).toMatchObject({
      expectedOn: expect.stringContaining('Check the year'),
    })
  })

  it('are changed only from the version the form was opened on', async () => {
    const child = await add()
    const change = { ...details({ communicationNeeds: 'Uses Makaton', isRestricted: true }), id: child.id, version: 1 }
    expect(await session.ask('children.change', change as never)).toMatchObject({ isRestricted: true, version: 2 })
    expect(await fieldsOf('children.change', change)).toBe('conflict')
  })

  it('may be unborn, and keep the expected day once born', async () => {
    const id = inCommand(session, (db) => anUnbornChild(db, '2026-12-20'))
    expect(await session.ask('children.get', { childId: id })).toMatchObject({ age: null })
    const birth = { id, version: 1, bornOn: '2026-11-20', givenName: 'Rosa', familyName: null, sex: 'F' }
    expect(await session.ask('children.recordBirth', birth as never)).toMatchObject({
      givenName: 'Rosa',
      familyName: 'Ferreira',
      expectedOn: '2026-12-20',
    })
    expect(await fieldsOf('children.recordBirth', { ...birth, version: 2 })).toMatchObject({
      bornOn: expect.stringContaining('recorded already'),
    })
  })

  it('who are not on the record are refused in words', async () => {
    const id = inCommand(session, (db) => aChild(db))
    const unknown = id.replace(/.{4}$/, '0000')
    expect(await session.reply('children.get', { childId: unknown })).toMatchObject({
      error: { code: 'not-found', message: 'This child is no longer here.' },
    })
  })
})
