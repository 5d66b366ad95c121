import { crc32, deflateRawSync } from 'node:zlib'
import type { Dice } from './fuzz-dice.ts'
import { changeBytes, hostileValue } from './fuzz-values.ts'
import { type ZipPart, zip } from './made-files.ts'

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\u0000', '')

/** XML with its elements or values changed in one way. */
export function changeMarkup(dice: Dice, text: string): string {
  // Bounded, as a search that goes back over megabytes of one value runs out of stack.
  const tags = [...text.matchAll(/<\/?[\w:.-]{1,200}[^<>]{0,20000}>/g)]
  const values = [...text.matchAll(/>([^<>]{1,20000})</g)]
  if (tags.length === 0) return text
  const tag = dice.pick(tags)
  const at = tag.index
  const [whole] = tag
  const replaced = (with_: string) => text.slice(0, at) + with_ + text.slice(at + whole.length)
  switch (dice.below(13)) {
    case 0:
      return replaced('')
    case 1:
      return replaced(
        whole.replace(/[\w]+/, dice.pick(['x', 'CHILD', 'Child', 'row', 'c', 'ChildProtectionPlans', 'EPISODE'])),
      )
    case 2:
      return replaced(whole + whole)
    case 3:
      return replaced(`${'<a>'.repeat(dice.pick([3, 29, 5_000]))}${whole}`)
    case 4:
      return replaced(whole.replace(/>$/, `${' a'.repeat(60).replace(/ a/g, (_, i) => ` a${i}="1"`)}>`))
    case 5:
      return `<!DOCTYPE x [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]>${text}`
    case 6:
      return replaced(`${whole}&lol2;&#0;&#x41;`)
    case 7:
      return replaced(`${whole}<![CDATA[${hostileValue(dice)}]]><!-- ${'-'.repeat(dice.below(4))} -->`)
    case 8:
      return copied(dice, text)
    case 9:
      return text.slice(0, at)
    default: {
      if (values.length === 0) return text
      const value = dice.pick(values)
      const from = value.index + 1
      return text.slice(0, from) + escaped(hostileValue(dice)) + text.slice(from + (value[1]?.length ?? 0))
    }
  }
}

/** An element moved or repeated somewhere else. */
function copied(dice: Dice, text: string): string {
  const elements = [...text.matchAll(/<([\w:]+)>[^<]*<\/\1>/g)]
  if (elements.length === 0) return text
  const [element] = dice.pick(elements)
  const at = dice.pick(elements).index
  return text.slice(0, at) + element.repeat(1 + dice.below(3)) + text.slice(at)
}

/** The parts of a workbook, unpacked. */
export async function partsOf(bytes: Uint8Array): Promise<ZipPart[]> {
  const yauzl = await import('yauzl')
  const zipped = await yauzl.fromBufferPromise(Buffer.from(bytes))
  const parts: ZipPart[] = []
  for await (const entry of zipped.eachEntry()) {
    const pieces: Buffer[] = []
    for await (const piece of await zipped.openReadStreamPromise(entry)) pieces.push(piece)
    parts.push({ name: entry.fileName, data: Buffer.concat(pieces) })
  }
  return parts
}

/** A workbook with one of its parts, or what its table of contents says of them, changed in one way. */
export function changeWorkbook(dice: Dice, parts: readonly ZipPart[]): Uint8Array {
  const at = dice.below(parts.length)
  const part = parts[at]
  if (part === undefined) return zip(parts)
  const changed = (with_: Partial<ZipPart>) => zip(parts.with(at, { ...part, ...with_ }))
  switch (dice.below(12)) {
    case 0:
      return zip(parts.toSpliced(at, 1))
    case 1:
      return zip([...parts, part])
    case 2:
      return changed({ name: dice.pick(['../evil.xml', '/abs.xml', 'xl/vbaProject.bin', 'xl\\sheet.xml', 'x', '']) })
    case 3:
      return changed({ claimedSize: dice.pick([0, 1, part.data.length + 1, 2 ** 31, 65 * 1024 * 1024]) })
    case 4:
      return zip(parts, Buffer.alloc(dice.below(100_000), 65))
    case 5:
      return withChangedDirectory(dice, zip(parts))
    case 6:
      return changeBytes(dice, zip(parts))
    case 7:
      return changed({ data: Buffer.from(`<a>${'b'.repeat(dice.pick([10, 3_000_000]))}</a>`) })
    case 8:
      return zip([...parts, { name: 'nested.zip', data: zip(parts) }])
    case 9:
      return changed({ data: deflateRawSync(part.data).subarray(0, crc32(part.data) % 50) })
    default:
      return changed({ data: Buffer.from(changeMarkup(dice, Buffer.from(part.data).toString())) })
  }
}

/** Only the table of contents at the end is hit. */
function withChangedDirectory(dice: Dice, bytes: Uint8Array): Uint8Array {
  const buffer = Buffer.from(bytes)
  const start = buffer.indexOf('PK\x01\x02', 0, 'latin1')
  for (let changes = 1 + dice.below(4); changes > 0; changes -= 1)
    buffer[start + dice.below(buffer.length - start)] = dice.pick([0, 1, 0x7f, 0xff, dice.below(256)])
  return buffer
}
