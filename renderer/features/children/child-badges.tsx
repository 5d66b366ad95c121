import { EyeOff16Regular } from '@fluentui/react-icons/svg/eye-off'
import { LockClosed12Regular } from '@fluentui/react-icons/svg/lock-closed'
import type { ReactNode } from 'react'
import { plainFigure, sumFigure } from '../../../shared/figures.ts'
import type { ChildCase, ChildPage } from '../../../shared/records/child-page.ts'
import { categoriesText } from '../../../shared/records/protection-plan.ts'
import { FigureButton } from '../../ui/working.tsx'

/** Which lists the child is in, and what a chair must know before anything else, in words. */
export function ChildBadges({ page }: { page: ChildPage }) {
  const { child, case: state } = page
  return (
    <ul className="badges" aria-label="Lists and marks">
      {listWords(page).map((text) => (
        <Badge key={text}>{text}</Badge>
      ))}
      {state && isDual(state) && (
        <Badge isStrong>
          <FigureButton working={() => weightWorking(state)}>Dual, weight {plainFigure(state.weight)}</FigureButton>
        </Badge>
      )}
      {child.hasConfidentialAddress && (
        <Badge>
          <EyeOff16Regular aria-hidden="true" />
          Confidential address
        </Badge>
      )}
      {child.isRestricted && (
        <Badge>
          <LockClosed12Regular aria-hidden="true" />
          Restricted
        </Badge>
      )}
    </ul>
  )
}

function Badge({ isStrong = false, children }: { isStrong?: boolean; children: ReactNode }) {
  return <li className={isStrong ? 'badge badge-strong' : 'badge'}>{children}</li>
}

function listWords({ child, case: state, plans }: ChildPage): string[] {
  const plan = plans.findLast((one) => one.endedOn === null)
  const words = [
    state?.lookedAfterOn ? (state.isShortBreaks ? 'Short breaks' : 'Looked after') : null,
    state?.adoptionTrack ? adoptionWords[state.adoptionTrack] : null,
    state?.planStartedOn && plan ? `Child protection, ${categoriesText(plan.latestCategories)}` : null,
    state?.awaitingConferenceSince ? 'Awaiting conference' : null,
    state?.hsbStartedOn ? 'HSB' : null,
    !child.bornOn && child.expectedOn ? 'Unborn' : null,
    state === null ? 'No open case' : null,
  ]
  return words.filter((word) => word !== null)
}

const adoptionWords = { authorised: 'Authority to place for adoption', placed: 'Placed for adoption' } as const

const isDual = (state: ChildCase) =>
  state.lookedAfterOn !== null && !state.isShortBreaks && state.planStartedOn !== null

function weightWorking({ weight, weightLines }: ChildCase) {
  const lines = weightLines.map((line) => ({
    label: `${line.label}: ${line.count} × ${plainFigure(line.weight)}`,
    value: sumFigure(line.product),
  }))
  return {
    title: `Why ${plainFigure(weight)}?`,
    lines: [...lines, { label: 'Weighs', value: sumFigure(weight), isTotal: true }],
    rule: 'Each list a child is in counts by its own weight.',
    source: 'Leicestershire IRO annual report 2018-19. Rules CAS-01 and CAS-05.',
  }
}
