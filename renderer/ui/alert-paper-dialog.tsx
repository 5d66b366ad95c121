import { Button, Dialog, DialogSurface } from '@fluentui/react-components'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useId } from 'react'
import type { AppError } from '../../shared/errors.ts'
import type { AlertPaperAsked } from '../../shared/records/alert-paper.ts'
import { call } from '../api.ts'
import { PaperNames } from './alert-paper-names.tsx'
import { useFocusReturn } from './focus-return.ts'
import { MessageBar } from './message-bar.tsx'
import { PdfPages } from './pdf-pages.tsx'
import { TickField } from './tick-field.tsx'
import type { UsedPaper } from './use-alert-paper.ts'
import '../styles/copy-preview.css'
import '../styles/alert-papers.css'

type AlertPaperDialogProps = {
  readonly asked: AlertPaperAsked
  readonly onAsk: (asked: AlertPaperAsked) => void
  readonly paper: UsedPaper
  readonly onClose: () => void
}

/** The very pages of an alert’s paper, with the names that were found in it beside them. */
export function AlertPaperDialog({ asked, onAsk, paper, onClose }: AlertPaperDialogProps) {
  useFocusReturn()
  const titleId = useId()
  const { made, problem } = paper
  const title = made ? (made.paper.kind === 'letter' ? made.paper.heading : made.subject) : 'Letter'
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className="copy-preview-dialog" aria-labelledby={titleId}>
        <div className="copy-preview-title">
          <h2 id={titleId}>{title}</h2>
          <Button onClick={onClose}>Close</Button>
        </div>
        <div className="copy-preview-body">
          <section
            className="copy-preview-pages"
            aria-label={`Pages: ${title}`}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls is reached by keyboard.
            tabIndex={0}
          >
            {problem === '' ? <Pages asked={asked} of={title} /> : <MessageBar kind="overdue">{problem}</MessageBar>}
          </section>
          <div className="alert-paper-side">
            <Leaving asked={asked} paper={paper} />
            {made && <PaperNames names={made.names} onChoose={(names) => onAsk({ ...asked, names })} />}
            {made?.isAdvised && (
              <TickField
                label="Say what Cafcass and legal advisers said"
                hint="Left out unless it is ticked"
                isTicked={asked.hasAdvice}
                onChange={(hasAdvice) => onAsk({ ...asked, hasAdvice })}
              />
            )}
          </div>
        </div>
      </DialogSurface>
    </Dialog>
  )
}

function Leaving({ asked, paper }: Pick<AlertPaperDialogProps, 'asked' | 'paper'>) {
  const { made, isBusy, copy, save, print, said } = paper
  if (asked.toStage !== null)
    return (
      <p className="quiet">
        How the letter will read. It can be copied, saved and printed once the alert is put to this stage.
      </p>
    )
  return (
    <>
      <div className="alert-papers-buttons">
        <Button appearance="primary" disabledFocusable={isBusy || !made} onClick={() => save('pdf')}>
          Save PDF
        </Button>
        {made?.paper.kind === 'letter' && (
          <Button disabledFocusable={isBusy} onClick={() => save('docx')}>
            Save Word file
          </Button>
        )}
        <Button disabledFocusable={isBusy || !made} onClick={copy}>
          Copy text
        </Button>
        <Button disabledFocusable={isBusy || !made} onClick={print}>
          Print
        </Button>
      </div>
      <output className="alert-papers-said">{said}</output>
    </>
  )
}

function Pages({ asked, of }: { asked: AlertPaperAsked; of: string }) {
  const client = useQueryClient()
  // Nothing of it stays in the page once it has been looked at.
  useEffect(() => () => client.removeQueries({ queryKey: ['alertPapers.preview'] }), [client])
  const { data, error, dataUpdatedAt } = useQuery<{ pdf: string }, AppError>({
    queryKey: ['alertPapers.preview', asked],
    queryFn: () => call('alertPapers.preview', { paper: asked }),
    // Drawn once: saving it changes nothing in it.
    staleTime: 'static',
    // The pages stay while names are chosen, until those with the choice are there.
    placeholderData: (before) => before,
  })
  if (error) return <MessageBar kind="overdue">{error.message}</MessageBar>
  if (!data) return <p>Making the pages…</p>
  return <PdfPages key={`${dataUpdatedAt} ${data.pdf.length}`} pdf={data.pdf} of={of} isActual={false} />
}
