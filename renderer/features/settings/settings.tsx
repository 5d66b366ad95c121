import { bankHolidayWarning } from '../../../shared/rules/bank-holidays.ts'
import { useAppQuery } from '../../api.ts'
import { MessageBar } from '../../ui/message-bar.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { AlertSettings } from './alert-settings.tsx'
import { BandSettings } from './band-settings.tsx'
import { ClockSettings } from './clock-settings.tsx'
import { ClosureDays } from './closure-days.tsx'
import { CopySettings } from './copy-settings.tsx'
import { DiarySettings } from './diary-settings.tsx'
import { DutySettings } from './duty-settings.tsx'
import { PersonSettings } from './person-settings.tsx'
import { PostSettings } from './post-settings.tsx'
import { PracticeSettings } from './practice-settings.tsx'
import { TemplateSettings } from './template-settings.tsx'
import { VaultSettings } from './vault-settings.tsx'

/** What the person and the county choose. Every change is kept as it is made, and moves the due dates it concerns. */
export function Settings() {
  const session = useAppQuery('session.current', {}).data
  if (!session) return null
  const warning = bankHolidayWarning(session.today)
  return (
    <>
      <PageHead title="Settings" sub="Each change is kept as you make it, and due dates are worked out again." />
      <div className="page-body">
        <div className="settings">
          {warning && <MessageBar kind="dueSoon">{warning}</MessageBar>}
          <PersonSettings profile={session.profile} />
          <ClockSettings settings={session.settings} />
          <DutySettings settings={session.settings} />
          <AlertSettings settings={session.settings} />
          <DiarySettings settings={session.settings} />
          <BandSettings settings={session.settings} today={session.today} />
          <ClosureDays settings={session.settings} today={session.today} />
          <TemplateSettings />
          <PostSettings today={session.today} />
          <CopySettings settings={session.settings} />
          <VaultSettings />
          <PracticeSettings profile={session.profile} />
        </div>
      </div>
    </>
  )
}
