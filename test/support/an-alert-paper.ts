import type { Db } from '../../electron/data/sql.ts'
import type { Input } from '../../shared/contract.ts'
import type { AlertLetter, AlertPaper, PaperBlock } from '../../shared/records/alert-paper.ts'
import type { ChildId, RecordId } from '../../shared/records/ids.ts'
import { aChild, aFamily } from './builders.ts'
import type { TestSession } from './open-session.ts'

/** Zainab Hussain, 12 in 2026, with a younger brother, and Peregrine Oyelaran of another family. */
export function theHussains(db: Db): ChildId {
  const zainab = aChild(db, { givenName: 'Zainab', familyName: 'Hussain', reference: '20418', bornOn: '2014-03-02' })
  const bilal = aChild(db, { givenName: 'Bilal', familyName: 'Hussain', reference: '20419', bornOn: '2017-05-09' })
  aFamily(db, { name: 'Hussain', childIds: [zainab, bilal] })
  aChild(db, { givenName: 'Peregrine', familyName: 'Oyelaran', reference: '31001', bornOn: '2013-07-19' })
  return zainab
}

const plain = { toStage: null, recipientName: '', addToLetter: '', hasAdvice: false, names: [] }

/** The paper of an alert as it stands, but for what is asked otherwise. */
export const paperOf = (
  { ask }: TestSession,
  alertId: RecordId,
  asked: Partial<Input<'alertPapers.get'>> = {},
): Promise<AlertPaper> => ask('alertPapers.get', { alertId, ...plain, ...asked })

/** The paper as a letter; throws for a card. */
export function letterOf({ paper }: AlertPaper): AlertLetter {
  if (paper.kind !== 'letter') throw new Error('This is a card.')
  return paper
}

/** One part of a letter; undefined where it is not said. */
export const partOf = (made: AlertPaper, key: PaperBlock['key']): PaperBlock | undefined =>
  letterOf(made).blocks.find((block) => block.key === key)
