import { Button } from '@fluentui/react-components'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { AppError } from '../../../shared/errors.ts'
import { nameOf } from '../../../shared/records/child.ts'
import {
  type LookAlike,
  type LookAlikeAnswer,
  type LookAlikeQuestion,
  type LookAlikeQuestions,
  likenessText,
} from '../../../shared/records/identity.ts'
import { call, useCommand } from '../../api.ts'
import { ChildSideFacts } from '../../ui/child-side.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { counted } from './import-words.ts'

/** So many are drawn at once; a file with more is answered a stretch at a time. */
const AT_ONCE = 25

/** The questions, from the first; those drawn stay until the next are there, so that an answer moves nothing. */
function useQuestions(limit: number): LookAlikeQuestions | undefined {
  const input = { offset: 0, limit }
  return useQuery<LookAlikeQuestions, AppError>({
    queryKey: ['imports.lookAlikes', input],
    queryFn: () => call('imports.lookAlikes', input),
    placeholderData: keepPreviousData,
  }).data
}

/** New children of the files beside those here who may be the same: the same child, or two. Nothing without any. */
export function LookAlikes() {
  const [limit, setLimit] = useState(AT_ONCE)
  const found = useQuestions(limit)
  const answer = useCommand('imports.answerLookAlike')
  const headingId = useId()
  if (!found || found.total === 0) return null
  const { questions, total, unanswered } = found
  const given = answer.isPending ? answer.variables : null
  return (
    <section className="stack" aria-labelledby={headingId}>
      <div className="section-head">
        <h2 id={headingId}>The same child?</h2>
        <span className="quiet" role="status">
          {unanswered === 0 ? 'All answered' : `${counted(unanswered, 'question', 'questions')} of ${total} to answer`}
        </span>
      </div>
      <p>
        These children are new by their case number and look like somebody here. The same child keeps one page, and the
        file’s number becomes another of theirs.
      </p>
      {answer.error && <MessageBar kind="overdue">{answer.error.message}</MessageBar>}
      <ul>
        {questions.map((question) => (
          <Question
            key={question.told.reference}
            question={question}
            // Shown at once: the vault compares the files anew before it says so too.
            said={given?.reference === question.told.reference ? given.answer : question.answer}
            onAnswer={(said) => answer.mutate({ reference: question.told.reference, answer: said })}
          />
        ))}
      </ul>
      <More
        found={found}
        onMore={() => setLimit(limit + AT_ONCE)}
        onAllNew={() => answer.mutate({ reference: 'allOpen', answer: 'two' })}
      />
    </section>
  )
}

type MoreProps = { found: LookAlikeQuestions; onMore: () => void; onAllNew: () => void }

function More({ found: { questions, total, unanswered }, onMore, onAllNew }: MoreProps) {
  const left = total - questions.length
  return (
    <div className="row row-wrap">
      {left > 0 && <Button onClick={onMore}>Show {Math.min(AT_ONCE, left)} more</Button>}
      {unanswered > 1 && (
        <Button onClick={onAllNew}>{counted(unanswered, 'child', 'children')} not answered yet: new children</Button>
      )}
    </div>
  )
}

type QuestionProps = {
  question: LookAlikeQuestion
  said: LookAlikeAnswer | null
  onAnswer: (answer: LookAlikeAnswer) => void
}

function Question({ question: { told, here }, said, onAnswer }: QuestionProps) {
  const name = useId()
  return (
    <li className="asked-child">
      <div>
        <h3>In the files</h3>
        <ChildSideFacts side={told} />
      </div>
      <div>
        <h3>Here</h3>
        {here.map((one) => (
          <ChildSideFacts key={one.childId} side={one}>
            <p className="child-side-why">{likenessText(one.likeness)}</p>
          </ChildSideFacts>
        ))}
      </div>
      <fieldset className="pair-choice">
        <legend className="sr-only">Is {nameOf(told)} of the files a child here?</legend>
        {here.map((one) => (
          <label key={one.childId} className="choice">
            <input type="radio" name={name} checked={said === one.childId} onChange={() => onAnswer(one.childId)} />
            <span>{here.length === 1 ? 'Same child' : `Same child as ${whom(one)}`}</span>
          </label>
        ))}
        <label className="choice">
          <input type="radio" name={name} checked={said === 'two'} onChange={() => onAnswer('two')} />
          <span>{here.length === 1 ? 'Two children' : 'None of these: a new child'}</span>
        </label>
      </fieldset>
    </li>
  )
}

/** The name, with the number where it tells two of one name apart. */
const whom = (one: LookAlike): string => (one.reference ? `${nameOf(one)}, ${one.reference}` : nameOf(one))
