import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { AlertPaperAsked } from '../../shared/records/alert-paper.ts'
import type { AlertStage } from '../../shared/records/alert-stage.ts'
import type { AlertKind } from '../../shared/records/alert-themes.ts'
import type { RecordId } from '../../shared/records/ids.ts'
import { AlertPaperDialog } from './alert-paper-dialog.tsx'
import { Kbd } from './kbd.tsx'
import { useAlertPaper } from './use-alert-paper.ts'
import { useShortcuts } from './use-shortcuts.ts'
import '../styles/alert-papers.css'

const asKept = { toStage: null, recipientName: '', addToLetter: '', hasAdvice: false, names: [] } as const

type AlertPapersProps = { readonly alertId: RecordId; readonly kind: AlertKind }

/**
 * The letter of the stage a concern stands at, or the card of a good practice: to read, copy, save and print, with what
 * became of it. None of these marks it as sent. Ctrl+Shift+C copies the text.
 */
export function AlertPapers({ alertId, kind }: AlertPapersProps) {
  const [asked, setAsked] = useState<AlertPaperAsked>({ ...asKept, alertId, names: [] })
  const [isRead, setRead] = useState(false)
  const paper = useAlertPaper(asked)
  useShortcuts({ copyNext: paper.copy })
  const { isBusy, copy, save, print } = paper
  return (
    <div className="alert-papers">
      <div className="alert-papers-buttons">
        <Button onClick={() => setRead(true)}>{kind === 'concern' ? 'Read the letter' : 'Look at the card'}</Button>
        <Button disabledFocusable={isBusy} onClick={copy}>
          Copy text <Kbd keys="Ctrl+Shift+C" />
        </Button>
        <Button disabledFocusable={isBusy} onClick={() => save('pdf')}>
          Save PDF
        </Button>
        <Button disabledFocusable={isBusy} onClick={print}>
          Print
        </Button>
      </div>
      <output className="alert-papers-said">{isRead ? '' : paper.said}</output>
      {isRead && <AlertPaperDialog asked={asked} onAsk={setAsked} paper={paper} onClose={() => setRead(false)} />}
    </div>
  )
}

type ReadLetterProps = {
  readonly alertId: RecordId
  readonly toStage: AlertStage
  /** Whom it will go to; left out or blank for who holds the post. */
  readonly recipientName?: string
  readonly addToLetter: string
}

/** The letter of a stage before the concern is put to it: to be read only, as it is not sent yet. */
export function ReadLetter({ alertId, toStage, recipientName = '', addToLetter }: ReadLetterProps) {
  const [isRead, setRead] = useState(false)
  return (
    <>
      <Button appearance="transparent" onClick={() => setRead(true)}>
        Read the letter
      </Button>
      {isRead && (
        <LetterBefore
          asked={{ ...asKept, names: [], alertId, toStage, recipientName, addToLetter }}
          onClose={() => setRead(false)}
        />
      )}
    </>
  )
}

function LetterBefore({ asked: first, onClose }: { asked: AlertPaperAsked; onClose: () => void }) {
  const [asked, setAsked] = useState(first)
  const paper = useAlertPaper(asked)
  return <AlertPaperDialog asked={asked} onAsk={setAsked} paper={paper} onClose={onClose} />
}
