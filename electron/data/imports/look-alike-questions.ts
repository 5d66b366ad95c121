import { ageOn, formatDay, type IsoDate } from '../../../shared/dates.ts'
import { AppError } from '../../../shared/errors.ts'
import { nameOf } from '../../../shared/records/child.ts'
import type {
  AnswerLookAlike,
  LookAlikeQuestion,
  LookAlikeQuestions,
  LookAlikesAsked,
  ToldChild,
} from '../../../shared/records/identity.ts'
import type { ImportedChild } from '../../../shared/records/imported-child.ts'
import type { Context } from '../../context.ts'
import { described } from '../identity/look-alikes.ts'
import type { ReadDb } from '../sql.ts'
import { answerTo, type LookAlikeAnswers, type LookAlikeFound } from './look-alikes.ts'
import { isOpenOn } from './planning.ts'
import { lookAlikeAnswers, stagedPlan, takeLookAlikeAnswers } from './staging.ts'

/** The new children of the files that wait who resemble somebody here, side by side; none when nothing waits. */
export function importLookAlikes(db: ReadDb, { offset, limit }: LookAlikesAsked, context: Context): LookAlikeQuestions {
  const found = stagedPlan(db, context)?.lookAlikes ?? []
  const answers = lookAlikeAnswers(db)
  return {
    questions: found.slice(offset, offset + limit).map((one) => questionOf(db, one, { answers, context })),
    total: found.length,
    unanswered: found.filter((one) => answerTo(one, answers) === null).length,
  }
}

/**
 * Says whether a child of the files is one here, or takes the answer back. Writes nothing: the answers wait with the
 * files. Refused where another child of the files was said to be the same one.
 */
export function answerLookAlike(db: ReadDb, { reference, answer }: AnswerLookAlike, context: Context): null {
  const found = stagedPlan(db, context)?.lookAlikes ?? []
  const answers = new Map(lookAlikeAnswers(db))
  if (reference === 'allOpen') {
    for (const one of found) if (answerTo(one, answers) === null) answers.set(one.told.reference, 'two')
  } else if (answer === null) answers.delete(reference)
  else {
    if (answer !== 'two') refuseTaken(db, { reference, answer, answers, context })
    answers.set(reference, answer)
  }
  takeLookAlikeAnswers(db, answers)
  return null
}

type Answering = { readonly answers: LookAlikeAnswers; readonly context: Context }

function refuseTaken(
  db: ReadDb,
  { reference, answer, answers, context }: Answering & { readonly reference: string; readonly answer: string },
): void {
  const other = [...answers].find(([known, said]) => said === answer && known !== reference)
  if (!other) return
  const plan = stagedPlan(db, context)
  const here = plan?.children.find(({ childId }) => childId === answer)?.known?.child
  throw new AppError({
    code: 'rule',
    message: `Child ${other[0]} of the files was said to be ${here ? nameOf(here) : 'the same child'} already. Two of the files cannot both be: answer one of them “Two children”.`,
  })
}

function questionOf(db: ReadDb, one: LookAlikeFound, { answers, context }: Answering): LookAlikeQuestion {
  const { told, like } = one
  return {
    told: toldChild(told, context.today),
    here: described(db, like.slice(0, MOST), context),
    answer: answerTo(one, answers),
  }
}

/** More than a person compares side by side; those left out are the least alike. */
const MOST = 6

function toldChild(told: ImportedChild, today: IsoDate): ToldChild {
  const { reference, givenName, familyName, sex, bornOn, expectedOn, iroName } = told
  const open = (what: string, stretches: readonly { startedOn: IsoDate; endedOn: IsoDate | null }[]) =>
    stretches
      .filter((stretch) => isOpenOn(stretch, today))
      .map(({ startedOn }) => `${what} since ${formatDay(startedOn)}`)
  return {
    ...{ reference, givenName, familyName, sex, bornOn, expectedOn, iroName },
    age: bornOn === null ? null : ageOn(bornOn, today),
    cases: [...open('Looked after', told.periodsOfCare), ...open('Child protection plan', told.plans)],
    siblings: [],
  }
}
