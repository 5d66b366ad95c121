import { useEffect, useRef, useState } from 'react'
import { MessageBar } from './message-bar.tsx'
import type { PdfFile, PdfPage } from './pdf-file.ts'

/** Loads what reads PDFs: two megabytes that only a preview needs. */
export const loadPdfFile = () => import('./pdf-file.ts')

type PdfPagesProps = {
  /** The PDF in base 64. */
  readonly pdf: string
  /** Whose it is, for each page’s name: “the copy for Ms K Brown”. */
  readonly of: string
  readonly isActual: boolean
}

/**
 * The pages of a PDF as they will come out of the printer, one under the other, each with its own text for who cannot see
 * it. Shrunk to fit the space they are in, unless they are shown at actual size. A change of `pdf` needs a new `key`.
 */
export function PdfPages({ pdf, of, isActual }: PdfPagesProps) {
  const [isBroken, setBroken] = useState(false)
  const [isBegun, setBegun] = useState(false)
  const file = useFile(pdf, setBroken)
  if (isBroken)
    return <MessageBar kind="overdue">These pages could not be shown. Go back and open the preview again.</MessageBar>
  if (!file) return null
  // The first by itself, so that it is seen before the last is read.
  const numbers = Array.from({ length: isBegun ? file.count : 1 }, (_, at) => at + 1)
  return numbers.map((number) => (
    <Page
      key={number}
      file={file}
      number={number}
      name={`Page ${number} of ${file.count} of ${of}`}
      isActual={isActual}
      onDrawn={setBegun}
      onBroken={setBroken}
    />
  ))
}

type OnBroken = (isBroken: true) => void

function useFile(pdf: string, onBroken: OnBroken): PdfFile | null {
  const [file, setFile] = useState<PdfFile | null>(null)
  useEffect(() => {
    let isOver = false
    let opened: PdfFile | null = null
    const open = async () => {
      const { openPdf } = await loadPdfFile()
      opened = await openPdf(pdf)
      if (isOver) opened.close()
      else setFile(opened)
    }
    open().catch(() => !isOver && onBroken(true))
    return () => {
      isOver = true
      opened?.close()
    }
  }, [pdf, onBroken])
  return file
}

type PageProps = {
  readonly file: PdfFile
  readonly number: number
  readonly name: string
  readonly isActual: boolean
  readonly onDrawn: (isDrawn: true) => void
  readonly onBroken: OnBroken
}

function Page({ file, number, name, isActual, onDrawn, onBroken }: PageProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [page, setPage] = useState<PdfPage | null>(null)
  const [texts, setTexts] = useState<readonly string[]>([])
  useEffect(() => {
    let isOver = false
    let stop = () => {}
    const show = async () => {
      const read = await file.page(number)
      if (isOver || !canvas.current) return
      setPage(read)
      const drawing = read.draw(canvas.current, window.devicePixelRatio)
      stop = drawing.stop
      await drawing.done
      onDrawn(true)
      setTexts(await read.texts())
    }
    show().catch(() => !isOver && onBroken(true))
    return () => {
      isOver = true
      stop()
    }
  }, [file, number, onDrawn, onBroken])
  return (
    <div className="pdf-page">
      <canvas ref={canvas} role="img" aria-label={name} style={page ? sizeOf(page, isActual) : undefined} />
      <div className="sr-only">
        {texts.map((text, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the texts of a page never change places.
          <p key={at} dir="auto">
            {text}
          </p>
        ))}
      </div>
    </div>
  )
}

/** The least height of a page, in CSS pixels: in a low window it is scrolled rather than shrunk out of reading. */
const LEAST_HEIGHT = 560

/** As large as the whole page can be seen at once, and never larger than on paper. */
const sizeOf = ({ width, height }: PdfPage, isActual: boolean) =>
  isActual
    ? { width, height }
    : { maxWidth: `min(100%, ${width}px)`, maxHeight: `min(max(100cqh, ${LEAST_HEIGHT}px), ${height}px)` }
