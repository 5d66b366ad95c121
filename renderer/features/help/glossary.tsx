import { Button, Dialog, DialogSurface } from '@fluentui/react-components'
import { useId, useState } from 'react'
import { TextField } from '../../ui/text-field.tsx'
import { wordsWith } from './words.ts'
import '../../styles/help.css'

/** F1: the words and abbreviations of the work. Open for as long as it is on screen. */
export function Glossary({ onClose }: { onClose: () => void }) {
  const titleId = useId()
  const [typed, setTyped] = useState('')
  const found = wordsWith(typed)
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface className="glossary" aria-labelledby={titleId}>
        <h2 className="lead-line" id={titleId}>
          Glossary
        </h2>
        <TextField label="Find a word" value={typed} onChange={(words) => setTyped(words.slice(0, 100))} />
        <p className={found.length === 0 ? 'quiet' : 'sr-only'} role="status">
          {found.length === 0
            ? `No word here has “${typed.trim()}”`
            : `${found.length} ${found.length === 1 ? 'word' : 'words'}`}
        </p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by key. */}
        <section className="glossary-words" tabIndex={0} aria-label="Words">
          <dl>
            {found.map(({ term, meaning }) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </section>
        <div className="confirm-buttons">
          <Button onClick={onClose}>Close</Button>
        </div>
      </DialogSurface>
    </Dialog>
  )
}
