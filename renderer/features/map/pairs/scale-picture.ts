import { LONGEST_PICTURE } from '../../../../shared/records/map.ts'

/** The longest side of a picture that is kept, in pixels: sharp enough on paper at full width. */
const LONGEST_SIDE = 1600
const QUALITIES = [0.85, 0.7, 0.55, 0.4]

/** A picture made ready to be kept, or what is wrong with the file and how to put it right. */
export type ReadyPicture = { readonly picture: string } | { readonly problem: string }

/** Width and height of at most `longest` pixels, in the same proportion; a small picture is not blown up. */
export function fitWithin(width: number, height: number, longest: number): { width: number; height: number } {
  const factor = Math.min(1, longest / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * factor)), height: Math.max(1, Math.round(height * factor)) }
}

/**
 * Reads a photograph or scan and draws it anew as a JPEG small enough to keep. Nothing else of the file stays: not its
 * name or place, nor where and with what the photograph was taken.
 */
export async function readPicture(file: File): Promise<ReadyPicture> {
  if (!['image/jpeg', 'image/png'].includes(file.type)) return { problem: 'Choose a JPEG or PNG picture.' }
  const bitmap = await createImageBitmap(file).catch(() => null)
  if (!bitmap) return { problem: 'This picture cannot be read. Open it elsewhere, save it as a JPEG, and choose that.' }
  try {
    for (let longest = LONGEST_SIDE; longest >= LONGEST_SIDE / 4; longest /= 2) {
      const canvas = drawn(bitmap, longest)
      for (const quality of QUALITIES) {
        const picture = canvas.toDataURL('image/jpeg', quality)
        if (picture.length <= LONGEST_PICTURE) return { picture }
      }
    }
  } finally {
    bitmap.close()
  }
  return { problem: 'This picture is too large. Choose a smaller one.' }
}

function drawn(bitmap: ImageBitmap, longest: number): HTMLCanvasElement {
  const canvas = Object.assign(document.createElement('canvas'), fitWithin(bitmap.width, bitmap.height, longest))
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('the page has no canvas')
  // A JPEG has no see-through parts: without paper under it a drawing on none would turn black.
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  return canvas
}
