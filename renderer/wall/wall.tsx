import type { WallMessage, WallPage } from '../../shared/records/wall.ts'
import { WallColumnView } from './wall-column.tsx'
import { WallScaleView } from './wall-scale.tsx'

/** The wall: nothing at all while it is blank, else the page as large as the chair has it. */
export function Wall({ page, size, turned }: WallMessage) {
  if (page === null) return null
  return (
    <main className={`wall wall-size-${size}`}>
      <header>
        <h1>{page.title}</h1>
        <p>{underTitle(page)}</p>
      </header>
      <div className={`wall-columns wall-columns-${page.columns.length}`}>
        {page.columns.map((column) => (
          <WallColumnView key={column.label} column={column} size={size} turned={turned} />
        ))}
      </div>
      {page.scale && <WallScaleView scale={page.scale} />}
    </main>
  )
}

const underTitle = ({ part }: WallPage) =>
  part === null ? 'Everyone in the room sees this.' : `Part ${part.toUpperCase()}. Everyone in the room sees this.`
