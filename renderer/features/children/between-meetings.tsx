import { Link } from 'react-router'
import { dayOf } from '../../../shared/clock.ts'
import { formatDay } from '../../../shared/dates.ts'
import { placeText } from '../../../shared/records/fact-source.ts'
import type { ChildFootprint, FootprintStanding } from '../../../shared/records/footprint.ts'
import type { ChildId } from '../../../shared/records/ids.ts'
import { type SourceDetail, sourceDetailText } from '../../../shared/records/source-detail.ts'
import { useAppQuery } from '../../api.ts'
import { Status } from '../../ui/status.tsx'
import { whyMidway } from '../../ui/why-midway.ts'
import { FigureButton } from '../../ui/working.tsx'

/** How the duties between a child's meetings stand, and when the child was last seen or spoken with. */
export function BetweenMeetings({ childId }: { childId: ChildId }) {
  const found = useAppQuery('footprint.ofChild', { childId }).data
  if (!found || found.kinds.length === 0) return null
  const { conversation, midway, midwayDone } = found
  return (
    <section className="stack">
      <h3>Between meetings</h3>
      {conversation && <Duty standing={conversation} ruleId="LAC-09" />}
      {midway && (
        <Duty standing={midway.standing} ruleId="LAC-10">
          <FigureButton working={() => whyMidway(midway)}>Half-way {formatDay(midway.dueOn)}</FigureButton>
        </Duty>
      )}
      {midwayDone > 0 && (
        <p className="meta">
          {midwayDone} mid-way {midwayDone === 1 ? 'check' : 'checks'} done in all
        </p>
      )}
      <LastContact {...found} />
    </section>
  )
}

type DutyProps = { standing: FootprintStanding; ruleId: string; children?: React.ReactNode }

function Duty({ standing, ruleId, children }: DutyProps) {
  return (
    <div>
      <Status kind={standing.kind} text={standing.text} />
      <div className="meta quiet">
        {children && <>{children}. </>}Rule {ruleId}.
      </div>
    </div>
  )
}

/** Our own last contact with the child beside the council's. */
function LastContact({ lastContactOn, councilContact }: ChildFootprint) {
  return (
    <dl className="meta contact-days">
      <dt>Last contact with the child</dt>
      <dd>{lastContactOn ? formatDay(lastContactOn) : 'None written here'}</dd>
      {councilContact && (
        <>
          <dt>Council’s last IRO visit or contact</dt>
          <dd>
            {sourceDetailText(councilContact.value)} <ReadFrom {...councilContact} />
          </dd>
        </>
      )}
    </dl>
  )
}

function ReadFrom({ origin, importId, importedAt }: SourceDetail) {
  return (
    <Link className="link" to={`/import?import=${importId}`}>
      {placeText(origin)}, imported {formatDay(dayOf(importedAt))}
    </Link>
  )
}
