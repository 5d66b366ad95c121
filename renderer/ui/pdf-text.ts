/** A piece of a page's text, or a mark before or after pieces, as they were written. */
export type TextItem =
  | { readonly str: string; readonly hasEOL: boolean }
  | { readonly type: string; readonly id?: string | undefined }

/** A part of a page by its tags; one without `children` stands for the pieces marked with its `id`. */
export type TextPart =
  | { readonly role: string; readonly children: readonly TextPart[]; readonly alt?: string | undefined }
  | { readonly type: string; readonly id: string }

// They are part of the text around them.
const INLINE = new Set(['Span', 'Strong', 'Em', 'Link', 'NonStruct', 'Lbl', 'LBody'])

/**
 * The text of a page, a paragraph, heading or cell each, in the order of its tags; what has no tag, such as the foot, comes
 * last, and a picture is what is said of it.
 */
export function textsOf(items: readonly TextItem[], tags: TextPart | null): string[] {
  const { pieces, untagged } = piecesOf(items)
  const texts: string[] = []
  const textIn = (part: TextPart): string => {
    if (!('children' in part)) return pieces.get(part.id) ?? ''
    return part.role === 'Figure' && part.alt ? part.alt : part.children.map(textIn).join('')
  }
  const walk = (part: TextPart) => {
    if ('children' in part && part.children.length > 0 && !part.children.every(isText)) part.children.forEach(walk)
    else texts.push(textIn(part))
  }
  if (tags) walk(tags)
  else texts.push(...pieces.values())
  return [...texts, ...untagged].map((text) => text.replaceAll(/\s+/g, ' ').trim()).filter((text) => text !== '')
}

/** Whether nothing in it starts a text of its own. */
const isText = (part: TextPart): boolean =>
  !('children' in part) || (INLINE.has(part.role) && part.children.every(isText))

function piecesOf(items: readonly TextItem[]) {
  const pieces = new Map<string, string>()
  const untagged: string[] = []
  let id: string | null = null
  let isNew = true
  for (const item of items) {
    if (!('str' in item)) {
      id = item.id ?? null
      isNew = true
      continue
    }
    const text = item.str + (item.hasEOL ? '\n' : '')
    if (id !== null) pieces.set(id, (pieces.get(id) ?? '') + text)
    else untagged.push((isNew ? '' : (untagged.pop() ?? '')) + text)
    isNew = false
  }
  return { pieces, untagged }
}
