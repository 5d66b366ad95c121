import { EyeOff16Regular } from '@fluentui/react-icons/svg/eye-off'
import { type KeyboardEvent, useState } from 'react'
import { audienceWords } from '../audience-words.ts'
import { type AudienceItem, MapAudience } from '../map-audience.tsx'
import type { OpenMap } from '../use-map.ts'

/** Who may have an item beside the columns: its button, Alt+A wherever in it the cursor is, and the question itself. */
export function useAudience(open: OpenMap, item: AudienceItem) {
  const [isAsked, setAsked] = useState(false)
  const { audiences, people } = open.map
  const tag = audienceWords(
    audiences.find(({ itemId }) => itemId === item.id),
    people,
  )
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || event.key.toLowerCase() !== 'a') return
    event.preventDefault()
    // A number stands inside its goal, which answers the same key.
    event.stopPropagation()
    setAsked(true)
  }
  const button = (
    <button
      type="button"
      className={tag ? 'audience-tag audience-some' : 'audience-tag'}
      title="Who may have it (Alt+A)"
      onClick={() => setAsked(true)}
    >
      {tag && <EyeOff16Regular aria-hidden="true" />}
      {tag || 'Everyone'}
      <span className="sr-only"> may have “{item.text}”</span>
    </button>
  )
  const dialog = isAsked && <MapAudience item={item} open={open} onClose={() => setAsked(false)} />
  return { onKeyDown, button, dialog }
}
