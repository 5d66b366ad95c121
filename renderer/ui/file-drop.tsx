import { Button } from '@fluentui/react-components'
import { type DragEvent, useRef, useState } from 'react'

type FileDropProps = {
  /** What to drop: "Drop an Annex A list or any spreadsheet here". */
  label: string
  /** What is taken and what happens to it: "CSV or XLSX. The file stays where it is and is not changed." */
  hint: string
  /** Endings with their dot, such as `.csv`; other files are refused in words by whoever reads them. */
  accept: readonly string[]
  onFiles: (files: readonly File[]) => void
  /** The words of the button. */
  browse?: string
  /** Opens a file window in place of the page's own, which takes one file only. */
  onBrowse?: () => void
  isDisabled?: boolean
}

/** A place to drop files, with a button that opens the system's own file window. */
export function FileDrop({
  label,
  hint,
  accept,
  onFiles,
  browse = 'Choose a file',
  onBrowse,
  isDisabled = false,
}: FileDropProps) {
  const [isOver, setIsOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const over = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(!isDisabled)
  }
  const drop = (event: DragEvent) => {
    // Even when nothing may be dropped: the browser would otherwise open the file in place of the app.
    event.preventDefault()
    setIsOver(false)
    if (!isDisabled && event.dataTransfer.files.length > 0) onFiles([...event.dataTransfer.files])
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; the button inside does the same by keyboard.
    <div
      className={isOver ? 'file-drop file-drop-over' : 'file-drop'}
      onDragOver={over}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <strong>{label}</strong>
      <span className="quiet meta">{hint}</span>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={browse}
        accept={accept.join(',')}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])])
          // So that choosing the same file again, once it has been put right, is a change.
          event.target.value = ''
        }}
      />
      <Button disabled={isDisabled} onClick={onBrowse ?? (() => input.current?.click())}>
        {browse}
      </Button>
    </div>
  )
}
