/** A file that cannot be read, in words a person can act on; the rest of the import goes on. */
export class ImportRefusal extends Error {
  override name = 'ImportRefusal'
  readonly code: string
  constructor(code: string, text: string) {
    super(text)
    this.code = code
  }
}
