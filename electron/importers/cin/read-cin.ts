import type { Format } from '../format.ts'
import type { XmlFile } from '../xml.ts'

/** A CIN census file. */
type CinFile = { readonly name: string; readonly xml: XmlFile }

/** The children in need census, as XML. */
export const cinFormat: Format<CinFile> = {
  source: 'cin',
  recognise: () => null,
  rowsIn: () => 0,
  read: () => undefined,
}
