import { Solo } from '../../ui/solo.tsx'

/** The screen's heading until its slice lands. */
export function FirstRun() {
  return <Solo><h1>FirstRun</h1></Solo>
}
