import type { ReactNode } from 'react'
import { BrandMark } from './brand-mark.tsx'
import { PracticeMark } from './practice-mark.tsx'
import { StatusBar, type StatusBarFacts } from './status-bar.tsx'

type SoloProps = {
  /** On a locked screen this must name nobody but the person whose laptop it is. */
  status?: StatusBarFacts
  isPractice?: boolean
  children: ReactNode
}

/** The window with no rail: unlocking and first run. Wrap the content in `solo-card` or `solo-wide`. */
export function Solo({ status = {}, isPractice = false, children }: SoloProps) {
  return (
    <div className="solo">
      <header className="title-bar">
        <div className="brand">
          <BrandMark />
          Footprint
          {isPractice && <span className="practice-word">Practice</span>}
        </div>
      </header>
      <main id="main" className="solo-main">
        {children}
      </main>
      <StatusBar facts={status} />
      {isPractice && <PracticeMark />}
    </div>
  )
}
