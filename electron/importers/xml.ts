import { ImportRefusal } from './import-refusal.ts'

const pieceSize = 256 * 1024
const limits = { depth: 30, text: 131_072, attributes: 50 }

/** An XML file whose first element has been looked at. */
export type XmlFile = {
  readonly bytes: Uint8Array
  readonly encoding: 'utf-8' | 'windows-1252'
  /** The name of the outermost element, without its namespace prefix; '' when none is found near the start. */
  readonly root: string
}

/** An element as it opens or closes; `path` holds the names from the root to it, `line` is counted from 1. */
export type XmlElement = { readonly name: string; readonly path: readonly string[]; readonly line: number }

/** What is told of each element: where it opens, and, where it closes, the text directly inside it, trimmed. */
export type XmlEvents = {
  readonly onOpen?: (element: XmlElement) => void
  readonly onClose: (element: XmlElement, text: string) => void
}

/** Reads as far as the first element; null when the text does not start like XML. */
export async function peekXml(bytes: Uint8Array, encoding: XmlFile['encoding']): Promise<XmlFile | null> {
  const start = new TextDecoder(encoding).decode(bytes.subarray(0, 65_536))
  if (!start.trimStart().startsWith('<')) return null
  const root = /<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)[\s/>]/.exec(start.replace(/<[?!][^>]*>/g, ''))?.[1]
  return { bytes, encoding, root: root ?? '' }
}

/**
 * Reads the file in pieces and tells of each element in order. Nothing it declares is expanded or fetched: a file with
 * a document type is refused, so there are no entities to grow. Throws an ImportRefusal naming the line where the file
 * stops making sense; what was told before that line stands.
 */
export async function readXml({ bytes, encoding }: XmlFile, events: XmlEvents, onPiece: () => void): Promise<void> {
  const { parser } = await import('sax')
  const xml = parser(true, { xmlns: false, trim: false, position: true })
  const path: string[] = []
  const texts: string[] = []
  const line = () => xml.line + 1
  const damaged = () =>
    new ImportRefusal(
      'xml-damaged',
      `The file stops making sense at line ${line()}. Nothing after that line was read. Export it again from the case system.`,
    )
  xml.onerror = () => {
    throw damaged()
  }
  xml.ondoctype = () => {
    throw new ImportRefusal(
      'xml-unsafe',
      'The file declares a document type, which no return does and which can hide a trap, so it was not read. Export it again from the case system.',
    )
  }
  xml.onopentag = ({ name, attributes }) => {
    path.push(name.slice(name.indexOf(':') + 1))
    texts.push('')
    if (path.length > limits.depth || Object.keys(attributes).length > limits.attributes) throw damaged()
    events.onOpen?.({ name: path.at(-1) ?? '', path, line: line() })
  }
  const addText = (text: string) => {
    const whole = (texts.pop() ?? '') + text
    if (whole.length > limits.text)
      throw new ImportRefusal('xml-damaged', `The value at line ${line()} is far too long. Correct it and try again.`)
    texts.push(whole)
  }
  xml.ontext = addText
  xml.oncdata = addText
  xml.onclosetag = () => {
    events.onClose({ name: path.at(-1) ?? '', path, line: line() }, (texts.pop() ?? '').trim())
    path.pop()
  }
  const decoder = new TextDecoder(encoding)
  for (let at = 0; at < bytes.length; at += pieceSize) {
    xml.write(decoder.decode(bytes.subarray(at, at + pieceSize), { stream: true }))
    onPiece()
  }
  xml.write(decoder.decode()).close()
}
