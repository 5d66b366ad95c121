import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import type { WallColumn, WallHeading, WallItem } from '../../shared/records/wall.ts'
import { type Box, type Page, pagesOf, pageWith } from './pages.ts'

type WallColumnProps = {
  column: WallColumn
  /** Bigger type makes other pages. */
  size: number
  /** Pages the chair has turned on so far, or back. */
  turned: number
}

/** A column of the wall. What does not fit is on further pages; the one that is written on comes up by itself. */
export function WallColumnView({ column, size, turned }: WallColumnProps) {
  const id = useId()
  const { windowRef, paperRef, pages, shown } = usePages(column, { size, turned })
  const page = pages[shown]
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{column.label}</h2>
      <div className="wall-window" ref={windowRef}>
        <div className="wall-paper" ref={paperRef}>
          {column.headings.map((heading) => (
            <Heading key={heading.label} {...heading} />
          ))}
        </div>
      </div>
      {page && pages.length > 1 && <p className="wall-page">{`Page ${shown + 1} of ${pages.length}`}</p>}
    </section>
  )
}

/** A heading stays with what comes first under it. */
function Heading({ label, items }: WallHeading) {
  const [first, ...others] = items
  return (
    <>
      <div className="wall-box">
        {label && <h3>{label}</h3>}
        {first && <Item {...first} />}
      </div>
      {others.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the wall is given no ids, and items hold nothing to lose.
        <div className="wall-box" key={index}>
          <Item {...item} />
        </div>
      ))}
    </>
  )
}

function Item({ text, detail, isCurrent }: WallItem) {
  return (
    <div className={isCurrent ? 'wall-item wall-item-current' : 'wall-item'}>
      <p>{text}</p>
      {detail && <p className="wall-detail">{detail}</p>}
    </div>
  )
}

type Asked = { readonly size: number; readonly turned: number }

/** Measures the column after each change and shows one page of it, before anything is seen. */
function usePages(column: WallColumn, { size, turned }: Asked) {
  const windowRef = useRef<HTMLDivElement>(null)
  const paperRef = useRef<HTMLDivElement>(null)
  const [measured, setMeasured] = useState<{ pages: Page[]; current: number }>({ pages: [], current: -1 })
  const [chosen, setChosen] = useState({ page: 0, turned })
  const room = useRoom(windowRef)
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of what is drawn is measured again.
  useLayoutEffect(() => {
    const paper = paperRef.current
    if (!paper) return
    const next = measure(paper, room)
    setMeasured(next)
    if (next.current >= 0) setChosen((before) => ({ ...before, page: next.current }))
  }, [column, size, room])
  const { pages } = measured
  const last = Math.max(0, pages.length - 1)
  if (chosen.turned !== turned)
    setChosen({ page: Math.min(last, Math.max(0, Math.min(last, chosen.page) + turned - chosen.turned)), turned })
  const shown = Math.min(chosen.page, last)
  const page = pages[shown]
  useLayoutEffect(() => {
    // Set as properties: the page's policy allows no style attribute.
    paperRef.current?.style.setProperty('transform', `translateY(${-(page?.from ?? 0)}px)`)
    paperRef.current?.style.setProperty('clip-path', page ? cut(page) : 'none')
  }, [page])
  return { windowRef, paperRef, pages, shown }
}

/** Leaves of the whole column what is on the page; the mark of the current line stands out a little at the left. */
const cut = ({ from, to }: Page) => `polygon(-40px ${from}px, 110% ${from}px, 110% ${to}px, -40px ${to}px)`

/** The pixels there are for text, which change with the screen and with what else is on it. */
function useRoom(ref: React.RefObject<HTMLDivElement | null>): number {
  const [room, setRoom] = useState(0)
  useEffect(() => {
    const box = ref.current
    if (!box) return
    const watch = new ResizeObserver(() => setRoom(box.clientHeight))
    watch.observe(box)
    return () => watch.disconnect()
  }, [ref])
  return room
}

function measure(paper: HTMLElement, room: number): { pages: Page[]; current: number } {
  const boxes = [...paper.querySelectorAll<HTMLElement>('.wall-box')]
  const pages = room === 0 ? [] : pagesOf(boxes.map(placeOf), room)
  const current = boxes.find((box) => box.querySelector('.wall-item-current'))
  return { pages, current: current ? pageWith(pages, placeOf(current)) : -1 }
}

/** A box in its column. The paper is moved about, so places are counted from its own top. */
function placeOf(box: HTMLElement): Box {
  const top = box.offsetTop
  const ownTop = box.getBoundingClientRect().top
  const breaks = [...box.querySelectorAll('p')].flatMap((text) => {
    const { top: textTop, height } = text.getBoundingClientRect()
    const line = Number.parseFloat(getComputedStyle(text).lineHeight)
    return Array.from({ length: Math.round(height / line) }, (_, index) => top + textTop - ownTop + index * line)
  })
  return { top, bottom: top + box.offsetHeight, breaks }
}
