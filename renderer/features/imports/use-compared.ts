import { useState } from 'react'
import type { ImportId } from '../../../shared/records/ids.ts'
import type { ComparedFound, ComparedWanted } from '../../../shared/records/import-comparison.ts'
import { useAppQuery } from '../../api.ts'

type Wanted = Pick<ComparedWanted, 'importId' | 'becomes' | 'isConflict'> & {
  /** Children on one page. */
  readonly size: number
}

/** A page of the children of an import, which page it is, and the words the list is narrowed by. */
export type ComparedPage = {
  readonly importId: ImportId | null
  /** Undefined until the first page is there; later the page before stays until the next has come. */
  readonly found: ComparedFound | undefined
  readonly page: number
  readonly size: number
  readonly text: string
  readonly onPage: (page: number) => void
  readonly onText: (text: string) => void
}

/** Children of the files that wait, or of a kept import, a page at a time. */
export function useCompared({ importId, becomes, isConflict, size }: Wanted): ComparedPage {
  const [page, setPage] = useState(0)
  const [text, setText] = useState('')
  const wanted = { importId, becomes, isConflict, text, offset: page * size, limit: size }
  const answer = useAppQuery('imports.compared', wanted).data
  // So that the box that narrows the list keeps its place and its focus.
  const [before, setBefore] = useState(answer)
  if (answer && answer !== before) setBefore(answer)
  const onText = (next: string) => {
    setText(next.slice(0, 100))
    setPage(0)
  }
  return { importId, found: answer ?? before, page, size, text, onPage: setPage, onText }
}
