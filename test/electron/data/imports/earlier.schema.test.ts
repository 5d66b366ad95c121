import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrations } from '../../../../electron/data/database.ts'
import { nativeBinding } from '../../../../electron/data/native-binding.ts'

/** The schema before every kind of file could be read. */
const VERSION_BEFORE = 5

it('keeps the imports of an earlier version, with the children they brought', () => {
  const binding = nativeBinding()
  const db = new Database(':memory:', binding ? { nativeBinding: binding } : {})
  for (const text of migrations.slice(0, VERSION_BEFORE)) db.exec(text)
  db.exec(`
    INSERT INTO importRun (id, source, importedAt, files, counts) VALUES ('i', 'annexA', '2026-09-03', '[]', '{}');
    INSERT INTO sourceRow (id, importId, file, row) VALUES (1, 'i', 'A.xlsx', 2), (2, 'i', 'A.xlsx', 3);
    INSERT INTO child (id, reference, sourceRowId) VALUES ('brought', '1', 1), ('typed', '2', NULL), ('other', '3', NULL);
    INSERT INTO periodOfCare (id, childId, startedOn, sourceRowId)
      VALUES ('p', 'brought', '2026-09-01', 1), ('q', 'typed', '2026-09-01', 2), ('r', 'other', '2026-09-01', NULL);`)
  db.pragma('foreign_keys = OFF')
  for (const text of migrations.slice(VERSION_BEFORE)) db.exec(text)
  expect(db.pragma('foreign_key_check')).toEqual([])
  expect(db.prepare('SELECT id, source, listName, covers FROM importRun').all()).toEqual([
    { id: 'i', source: 'annexA', listName: '', covers: '[]' },
  ])
  expect(db.prepare('SELECT childId, reference, becomes, isBrought FROM importChild ORDER BY reference').all()).toEqual(
    [
      { childId: 'brought', reference: '1', becomes: 'new', isBrought: 1 },
      { childId: 'typed', reference: '2', becomes: 'new', isBrought: 1 },
    ],
  )
})
