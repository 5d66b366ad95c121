import { useEffect, useState } from 'react'
import { useShortcuts } from '../../ui/use-shortcuts.ts'

/** One part of a record in the list at its side; `count` says how much of it is filled. */
export type ListedSection = { readonly key: string; readonly label: string; readonly count: string }

const idOf = (key: string) => `section-${key}`
const stops = 'input:not(:disabled), textarea, select, button:not(:disabled)'

/** The parts of a record with what is filled; Alt+Left and Alt+Right go from part to part. */
export function SectionList({ sections }: { sections: readonly ListedSection[] }) {
  const [current, setCurrent] = useState(sections[0]?.key)
  useEffect(() => {
    const follow = ({ target }: FocusEvent) => {
      const section = target instanceof Element ? target.closest('section[data-section]') : null
      if (section instanceof HTMLElement) setCurrent(section.dataset.section)
    }
    document.addEventListener('focusin', follow)
    return () => document.removeEventListener('focusin', follow)
  }, [])
  const go = (key: string | undefined) => {
    if (key === undefined) return
    setCurrent(key)
    const section = document.getElementById(idOf(key))?.closest('section')
    section?.scrollIntoView({ block: 'start' })
    section?.querySelector<HTMLElement>(stops)?.focus({ preventScroll: true })
  }
  const step = (by: 1 | -1) => go(sections[sections.findIndex(({ key }) => key === current) + by]?.key)
  useShortcuts({ nextSection: () => step(1), previousSection: () => step(-1) })
  return (
    <nav className="section-list" aria-label="Parts of the record" data-pane>
      <ol>
        {sections.map(({ key, label, count }) => (
          <li key={key}>
            <button type="button" aria-current={key === current ? 'true' : undefined} onClick={() => go(key)}>
              <span>{label}</span> <span className="quiet">{count}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

type RecordSectionProps = { sectionKey: string; label: string; children: React.ReactNode }

/** One part of a record under its heading. */
export function RecordSection({ sectionKey, label, children }: RecordSectionProps) {
  return (
    <section className="record-section" data-section={sectionKey} aria-labelledby={idOf(sectionKey)}>
      <h2 id={idOf(sectionKey)}>{label}</h2>
      {children}
    </section>
  )
}
