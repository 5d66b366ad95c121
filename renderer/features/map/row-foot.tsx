import { EyeOff16Regular } from '@fluentui/react-icons/svg/eye-off'
import type { ReactNode } from 'react'
import type { Board, TypedRow } from './board.ts'

type RowFootProps = {
  readonly board: Board
  readonly typed: TypedRow
  readonly who: string
  readonly about: string
  readonly tag: string
  readonly onWho: () => void
  readonly children?: ReactNode
}

/** Under a row: who, about which child, and who may have it; the keys do the same, so Tab passes these by. */
export function RowFoot({ board, typed, who, about, tag, onWho, children }: RowFootProps) {
  const { row, value, childId, commands } = typed
  const ask = () => row.id && board.ask({ what: 'audience', id: row.id, text: value })
  const turn = () => {
    const { id } = row
    if (id) void board.run(() => commands.about(id, board.nextChild(childId)))
  }
  return (
    <div className="line-foot">
      <button type="button" tabIndex={-1} title="Who (Alt+W)" onClick={onWho}>
        {who}
      </button>
      {about && (
        <button type="button" tabIndex={-1} title="About which child (Alt+C)" onClick={turn}>
          {about}
        </button>
      )}
      {children}
      {tag ? (
        <button type="button" tabIndex={-1} className="line-tag" title="Who may have it (Alt+A)" onClick={ask}>
          <EyeOff16Regular aria-hidden="true" />
          {tag}
        </button>
      ) : (
        <button type="button" tabIndex={-1} className="line-for" title="Who may have it (Alt+A)" onClick={ask}>
          Everyone
        </button>
      )}
    </div>
  )
}
