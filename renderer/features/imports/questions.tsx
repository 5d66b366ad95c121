import { Button } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import type { ComparedChild, ConflictAnswer, Difference } from '../../../shared/records/import-comparison.ts'
import { useAppQuery, useCommand } from '../../api.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { ChildLink } from './child-link.tsx'
import { countText } from './import-words.ts'
import { ListHead } from './list-head.tsx'
import { LookAlikes } from './look-alikes.tsx'
import { Pages } from './pages.tsx'
import { Question } from './question.tsx'
import { useCompared } from './use-compared.ts'

/** Children on one page. */
const PAGE = 20

type QuestionsProps = {
  /** Counts how often somebody asked to be taken to the first question that is open. */
  asked: number
}

/** What a person has to say before the files are kept: which children are one, and whose value stands. */
export function Questions({ asked }: QuestionsProps) {
  const compared = useCompared({ importId: null, becomes: null, isConflict: true, size: PAGE })
  const { found, page, onPage } = compared
  const alike = useAppQuery('imports.lookAlikes', { offset: 0, limit: 1 }).data
  const { said, say, sayAll, refusal } = useAnswers()
  const list = useRef<HTMLDivElement>(null)
  const isThere = found !== undefined && alike !== undefined
  useEffect(() => {
    if (asked > 0 && isThere) focusNext(list.current, null)
  }, [asked, isThere])
  if (!found || !alike) return null
  const { conflicts, unanswered } = found.counts
  if (conflicts + alike.total === 0)
    return (
      <>
        <ListHead title="Questions" count={null} />
        <EmptyState
          title="No questions"
          why="Nothing in the files differs from what a person typed here, and no new child looks like one who is here."
        />
      </>
    )
  const answer = (question: Difference, value: ConflictAnswer, from: Element | null) => {
    const isFirst = (said.get(question.key) ?? question.answer) === null
    say(question.key, value)
    // Whoever changes an answer stays where they are.
    if (isFirst) focusNext(list.current, from)
  }
  return (
    <div className="stack-wide" ref={list}>
      <LookAlikes />
      {conflicts > 0 && (
        <div>
          <QuestionsHead
            conflicts={conflicts}
            unanswered={unanswered}
            onKeepAll={() => sayAll(found.rows.flatMap(questionsOf))}
          />
          {refusal && <MessageBar kind="overdue">{refusal}</MessageBar>}
          <ul className="import-questions">
            {found.rows.map((child) => (
              <li key={child.childId}>
                <h3>
                  <ChildLink child={child} />
                </h3>
                {questionsOf(child).map((question) => (
                  <Question
                    key={question.key}
                    question={question}
                    answer={said.get(question.key) ?? question.answer}
                    onAnswer={(value, from) => answer(question, value, from)}
                  />
                ))}
              </li>
            ))}
          </ul>
          <Pages label="Pages of questions" size={PAGE} page={page} total={found.total} onPage={onPage} />
        </div>
      )}
    </div>
  )
}

const questionsOf = ({ differences }: ComparedChild): Difference[] => differences.filter(({ isConflict }) => isConflict)

/** Moves to the open question after `from`, or to another that is open; after the last of a page, to the next page. */
function focusNext(list: HTMLElement | null, from: Element | null): void {
  const questions: Element[] = [...(list?.querySelectorAll('fieldset') ?? [])]
  const open = questions.filter((one) => one === from || !one.querySelector('input:checked'))
  const after = open.slice(from === null ? 0 : open.indexOf(from) + 1)
  const next = after[0] ?? open.find((one) => one !== from)
  const target = next?.querySelector('input') ?? list?.querySelector<HTMLElement>('.import-pages button:last-of-type')
  target?.focus()
}

/** Answers as they are given: shown at once, while the record works out what they change. */
function useAnswers() {
  const command = useCommand('imports.answer')
  const [said, setSaid] = useState<ReadonlyMap<string, ConflictAnswer>>(new Map())
  const send = (keys: string[] | 'allOpen', now: ReadonlyMap<string, ConflictAnswer>, value: ConflictAnswer) => {
    const before = said
    setSaid(now)
    command.mutate({ keys, answer: value }, { onError: () => setSaid(before) })
  }
  return {
    said,
    say: (key: string, value: ConflictAnswer) => send([key], new Map(said).set(key, value), value),
    /** Keeps what is here for every question that is still open, those of other pages too. */
    sayAll: (shown: readonly Difference[]) => {
      const open = shown.filter(({ key, answer }) => (said.get(key) ?? answer) === null)
      send('allOpen', new Map([...said, ...open.map(({ key }) => [key, 'here'] as const)]), 'here')
    },
    refusal: command.error?.message ?? null,
  }
}

type HeadProps = { conflicts: number; unanswered: number; onKeepAll: () => void }

function QuestionsHead({ conflicts, unanswered, onKeepAll }: HeadProps) {
  const isDone = unanswered === 0
  return (
    <>
      <ListHead
        title="What was typed here, and the file tells otherwise"
        count={
          <span role="status">
            {isDone
              ? `All ${countText(conflicts)} answered`
              : `${countText(unanswered)} of ${countText(conflicts)} to answer`}
          </span>
        }
        commands={
          <Button disabledFocusable={isDone} onClick={onKeepAll}>
            {isDone ? 'Nothing left to answer' : `Keep what is here for all ${countText(unanswered)}`}
          </Button>
        }
      />
      <p>Nothing is kept until each is answered. After an answer, the next question has the focus.</p>
    </>
  )
}
