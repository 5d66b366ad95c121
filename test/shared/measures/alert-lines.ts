import { IsoDate } from '../../../shared/dates.ts'
import type { AlertReportLine, ReportStage } from '../../../shared/records/alert-report.ts'
import { RecordId } from '../../../shared/records/ids.ts'

let made = 0

/** A concern raised on Thu 1 Oct 2026 about drift, open at its first stage, unless told otherwise. */
export function anAlertLine(
  rest: Partial<Omit<AlertReportLine, 'raisedOn' | 'closedOn'>> & Days = {},
): AlertReportLine {
  made += 1
  const { raisedOn = '2026-10-01', closedOn = null, ...columns } = rest
  return {
    id: RecordId.parse(`00000000-0000-7000-8000-${String(made).padStart(12, '0')}`),
    number: `2026/${made}`,
    kind: 'concern',
    theme: 'drift',
    title: 'Drift',
    teamId: null,
    teamName: null,
    initials: 'NB 4470001',
    childIds: [],
    outcome: closedOn === null ? null : 'putRight',
    isLookedAfter: true,
    isOnPlan: false,
    stages: columns.kind === 'goodPractice' ? [] : [aStage()],
    limitOn: null,
    closeDays: null,
    cafcassDays: [],
    legalAdviceDays: [],
    ...columns,
    raisedOn: IsoDate.parse(raisedOn),
    closedOn: closedOn === null ? null : IsoDate.parse(closedOn),
  }
}
type Days = { raisedOn?: string; closedOn?: string | null }

/** A stage that waits for its answer, unless told otherwise. */
export function aStage(rest: Partial<ReportStage> = {}): ReportStage {
  const nothing = { sentOn: null, dueBy: null, answeredOn: null, answerDays: null, isLapsed: false, isExtended: false }
  return { stage: 'teamManager', ending: null, ...nothing, ...rest }
}
