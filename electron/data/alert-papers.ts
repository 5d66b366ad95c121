import { z } from 'zod'
import { formatDay } from '../../shared/dates.ts'
import { AppError } from '../../shared/errors.ts'
import type { AlertEventKind, AlertPage } from '../../shared/records/alert.ts'
import { alertCard } from '../../shared/records/alert-card.ts'
import { alertLetter, type LetterPeople } from '../../shared/records/alert-letter.ts'
import type { AlertPaper, AlertPaperAsked, RecordedAlertPaper } from '../../shared/records/alert-paper.ts'
import { fileNameOf, paperText, subjectOf } from '../../shared/records/alert-paper-text.ts'
import { AlertStage, stageWords } from '../../shared/records/alert-stage.ts'
import { ChildId } from '../../shared/records/ids.ts'
import { whoActs } from '../../shared/rules/alert-cover.ts'
import type { Context } from '../context.ts'
import { nameless } from './alert-paper-names.ts'
import { absencesOn, postHolders } from './alert-people.ts'
import { alertContext, movesOf } from './alert-rows.ts'
import { getAlert } from './alerts.ts'
import type { Db, ReadDb } from './sql.ts'
import { read } from './sql.ts'

const care = read(
  z.object({ childId: ChildId, isLookedAfter: z.boolean(), hasPlan: z.boolean() }),
  `SELECT s.childId, s.lookedAfterOn IS NOT NULL AS isLookedAfter, s.planStartedOn IS NOT NULL AS hasPlan
  FROM json_each(:ids) j JOIN caseState s ON s.childId = j.value`,
)

/** The letter of a stage of a concern, or the card of a good practice, with what was found to name somebody in it. */
export function getAlertPaper(db: ReadDb, asked: AlertPaperAsked, context: Context): AlertPaper {
  const kept = getAlert(db, asked, context)
  refuseStage(kept, asked)
  const { page, addToLetter, names } = nameless(db, { page: kept, asked }, context)
  const paper =
    page.kind === 'goodPractice'
      ? alertCard({ page, copyTo: managerOf(db, page, context) })
      : alertLetter({
          ...asked,
          page,
          addToLetter,
          moves: movesOf(page, page.events),
          rules: alertContext(db, context),
          people: peopleOf(db, page, context),
        })
  const isAdvised = page.events.some(({ kind }) => advice.has(kind))
  return { paper, subject: subjectOf(paper), text: paperText(paper), fileName: fileNameOf(paper), names, isAdvised }
}

const advice: ReadonlySet<AlertEventKind> = new Set(['cafcassReferred', 'cafcassAnswered', 'legalAdvice'])

/** Notes that a paper of an alert left the vault: the command's own line in the audit trail, with its input, is the whole record. */
export function recordAlertPaper(_db: Db, _left: RecordedAlertPaper): null {
  return null
}

function refuseStage({ kind, standing }: AlertPage, { toStage }: AlertPaperAsked): void {
  if (toStage === null) return
  const at = standing?.stages.at(-1)?.stage
  if (
    kind === 'concern' &&
    standing?.isOpen &&
    at &&
    AlertStage.options.indexOf(toStage) > AlertStage.options.indexOf(at)
  )
    return
  throw new AppError({
    code: 'rule',
    message: `This alert is not about to be put to the ${stageWords(toStage)}. Read the letter of the stage it stands at.`,
  })
}

function peopleOf(db: ReadDb, page: AlertPage, { today }: Context): LetterPeople {
  const holderOf = postHolders(db)
  const absences = absencesOn(db, today)
  const cared = care.all(db, { ids: JSON.stringify(page.children.map(({ childId }) => childId)) })
  return {
    toOf: (stage, typed) => {
      const name = typed.trim() || (holderOf(stage, page.teamId) ?? '')
      if (name === '') return ''
      const { actsName, awayUntil } = whoActs(name, absences, today)
      if (actsName === name || awayUntil === null) return name
      return `${actsName}, for ${name} who is away until ${formatDay(awayUntil)}`
    },
    careOf: (childId) => {
      const state = cared.find((one) => one.childId === childId)
      if (state?.isLookedAfter) return 'in care'
      return state?.hasPlan ? 'with a child protection plan' : ''
    },
  }
}

function managerOf(db: ReadDb, { teamId }: AlertPage, { today }: Context): string {
  const name = postHolders(db)('teamManager', teamId)
  return name === null ? '' : `${whoActs(name, absencesOn(db, today), today).actsName}, team manager`
}
