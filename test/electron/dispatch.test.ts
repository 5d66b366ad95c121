import { beforeEach, describe, expect, it } from 'vitest'
import { firstBrokenAuditLine } from '../../electron/data/audit.ts'
import { checkStatements } from '../../electron/data/sql.ts'
import { openSession, type TestSession } from '../support/open-session.ts'

let session: TestSession
beforeEach(async () => {
  session = await openSession()
})

const count = (table: string) => session.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()

describe('dispatch', () => {
  it('every declared statement fits the schema', () => expect(checkStatements(session.db)).toBeGreaterThan(20))

  it('leaves an audit line and the row as it was, in the command’s transaction', async () => {
    const before = count('audit')
    await session.ask('session.setProfile', { name: 'Helen Marsh', role: 'manager', iroId: null })
    expect(count('audit')).toBe(Number(before) + 1)
    const history = session.db
      .prepare("SELECT rowBefore FROM rowHistory WHERE rowId = 'profile' ORDER BY id DESC")
      .pluck()
    expect(String(history.get())).toContain('Ruth Adeyemi')
    expect(firstBrokenAuditLine(session.db, session.auditKey)).toBeNull()
  })

  it('refuses input that does not fit, field by field, and saves nothing', async () => {
    const before = count('audit')
    expect(await session.reply('session.setProfile', { name: ' ', role: 'iro', iroId: null })).toMatchObject({
      ok: false,
      error: { code: 'invalid', fields: { name: 'Enter your name' } },
    })
    expect(count('audit')).toBe(before)
  })

  it('answers an unknown operation with a reference and no detail', async () => {
    expect(await session.reply('toString', {})).toMatchObject({ ok: false, error: { code: 'unexpected' } })
  })

  it('refuses a write outside a command', () => {
    expect(() => session.db.prepare("INSERT INTO team (id, name) VALUES ('t', 'A')").run()).toThrow(/NOT NULL/)
  })

  it('does not let the audit trail or the history be changed', () => {
    expect(() => session.db.exec('DELETE FROM audit')).toThrow(/audit trail/)
    expect(() => session.db.exec("UPDATE rowHistory SET rowBefore = '{}'")).toThrow(/history/)
  })

  it('finds an audit line that was altered behind its back', async () => {
    session.db.exec("DROP TRIGGER audit_noUpdate; UPDATE audit SET who = 'Somebody else' WHERE id = 1")
    expect(firstBrokenAuditLine(session.db, session.auditKey)).toBe(1)
  })
})
