import { PageHead } from '../../ui/page-head.tsx'

/** The screen's heading until its slice lands. */
export function Meetings() {
  return <PageHead title="Meetings" />
}
