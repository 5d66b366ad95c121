import { Button, Popover, PopoverSurface } from '@fluentui/react-components'
import { Pin16Regular } from '@fluentui/react-icons/svg/pin'
import { type ReactNode, useId, useRef, useState } from 'react'
import { useRowTabIndex } from './row-stop.ts'

/** One line of a sum: "42 looked after × 1.5" and "63.0". */
export type WorkingLine = {
  label: string
  value: string
  /** Draws the rule above the line and makes it bold. */
  isTotal?: boolean
  /** For lines that carry the sum on but are not what is added. */
  isQuiet?: boolean
}

export type WorkingProps = {
  /** The question it answers: "Why 110?" */
  title: string
  lines: readonly WorkingLine[]
  /** The rule in words. */
  rule?: string
  /** Where the rule comes from, and under which number it is kept here. */
  source?: string
  /** Anything else that has to be said: an assumption, another way of counting. */
  notes?: readonly string[]
  /** Links to what was counted: "49 children", "Open the rule". */
  links?: ReactNode
}

/** How a figure came about, written as a sum; stands in a popover, on paper, or in a pane, whose heading it may be. */
export function Working({
  title,
  lines,
  rule,
  source,
  notes = [],
  links,
  as: Heading = 'h3',
}: WorkingProps & { as?: 'h2' | 'h3' }) {
  return (
    <div className="working">
      <Heading>{title}</Heading>
      <dl className="working-lines">
        {lines.map((line) => (
          <Line key={line.label} line={line} />
        ))}
      </dl>
      <div className="working-notes">
        {rule && <p>{rule}</p>}
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        {source && <p>Source: {source}</p>}
      </div>
      <div className="working-links">{links}</div>
    </div>
  )
}

function Line({ line }: { line: WorkingLine }) {
  const className = line.isTotal ? 'working-total' : line.isQuiet ? 'working-quiet' : undefined
  return (
    <>
      <dt className={className}>{line.label}</dt>
      <dd className={className}>{line.value}</dd>
    </>
  )
}

type FigureButtonProps = {
  /** The figure as it stands in the text. */
  children: ReactNode
  /** Worked out, or asked for, only when it is opened. */
  working: () => WorkingProps | Promise<WorkingProps>
  /** Moves the working to the right-hand pane, where it stays; leave out where there is no pane. */
  onKeepOpen?: (working: WorkingProps) => void
}

const notAnswered: WorkingProps = { title: 'The working could not be read. Close this and try again.', lines: [] }

/**
 * A figure that opens its working beside it. Esc, a click elsewhere or the figure again closes it, and focus comes back
 * to the figure.
 */
export function FigureButton({ children, working, onKeepOpen }: FigureButtonProps) {
  const [shown, setShown] = useState<WorkingProps | null>(null)
  const isOpen = shown !== null
  const figure = useRef<HTMLButtonElement>(null)
  const tabIndex = useRowTabIndex()
  const open = () => {
    const made = working()
    if (made instanceof Promise) made.then(setShown, () => setShown(notAnswered))
    else setShown(made)
  }
  const close = () => {
    setShown(null)
    figure.current?.focus()
  }
  return (
    <>
      <button
        type="button"
        ref={figure}
        className="figure-button"
        tabIndex={tabIndex}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => (isOpen ? close() : open())}
      >
        {children}
      </button>
      {/* Drawn only while open: a long list has hundreds of figures. */}
      {shown && <WorkingPopover working={shown} target={figure.current} onClose={close} onKeepOpen={onKeepOpen} />}
    </>
  )
}

type WorkingPopoverProps = {
  working: WorkingProps
  target: HTMLElement | null
  onClose: () => void
  onKeepOpen: ((working: WorkingProps) => void) | undefined
}

function WorkingPopover({ working, target, onClose, onKeepOpen }: WorkingPopoverProps) {
  const titleId = useId()
  const keep = onKeepOpen && (
    <Button
      size="small"
      className="keep-open"
      icon={<Pin16Regular />}
      onClick={() => {
        onClose()
        onKeepOpen(working)
      }}
    >
      Keep open
    </Button>
  )
  const links = (working.links || keep) && (
    <>
      {working.links}
      {keep}
    </>
  )
  return (
    <Popover
      open
      withArrow
      trapFocus
      positioning={{ target, position: 'below', align: 'start', offset: 4, shiftToCoverTarget: true }}
      onOpenChange={(_, data) => !data.open && onClose()}
    >
      <PopoverSurface className="working-popover" aria-labelledby={titleId} tabIndex={-1}>
        <div id={titleId} className="sr-only">
          {working.title}
        </div>
        <Working {...working} links={links} />
      </PopoverSurface>
    </Popover>
  )
}
