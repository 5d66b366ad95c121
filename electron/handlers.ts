import type { Input, Output, QueryName, TaskName, VaultOperation } from '../shared/contract.ts'
import type { Context } from './context.ts'
import { listIros } from './data/iros.ts'
import { generatePractice } from './data/practice/generate.ts'
import { changeSettings, currentSession, setProfile } from './data/settings.ts'
import { startDay } from './data/settle.ts'
import type { Db, ReadDb } from './data/sql.ts'

/** A command must answer at once: it runs inside one transaction. Only a task may take its time. */
type Answer<N extends VaultOperation> = N extends TaskName ? Promise<Output<N>> : Output<N>
type Handlers = {
  [N in VaultOperation]: (db: N extends QueryName ? ReadDb : Db, input: Input<N>, context: Context) => Answer<N>
}

/** Which function answers which operation: the table of contents of the record. */
export const handlers: Handlers = {
  'session.current': currentSession,
  'session.setProfile': setProfile,
  'session.startDay': startDay,
  'settings.change': changeSettings,

  'iros.list': listIros,

  'practice.generate': generatePractice,
}
