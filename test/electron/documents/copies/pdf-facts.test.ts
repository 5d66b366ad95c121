import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { countPages, isShrunk } from '../../../../electron/documents/copies/pdf-facts.ts'

/** What Chromium writes for pages whose first drawing is scaled by so much. */
function pdfOf(...scales: readonly number[]): Uint8Array {
  const pages = scales.map((scale, at) => {
    const content = deflateSync(
      Buffer.from(`.23999999 0 0 -.23999999 0 841.92 cm\nq\n${scale} 0 0 ${scale} 150 110 cm\nBT`),
    )
    const head = `${at * 2 + 1} 0 obj\n<</Filter /FlateDecode\n/Length ${content.length}>> stream\n`
    return Buffer.concat([
      Buffer.from(head),
      content,
      Buffer.from(`\nendstream\nendobj\n${at * 2 + 2} 0 obj\n<</Type /Page\n/Contents ${at * 2 + 1} 0 R>>\nendobj\n`),
    ])
  })
  return Buffer.concat([Buffer.from('%PDF-1.4\n'), ...pages, Buffer.from('<</Type /Pages\n/Count 2>>')])
}

describe('a PDF', () => {
  it('has as many pages as it says, and the list of pages is none', () => {
    expect(countPages(pdfOf(3.125, 3.125, 3.125))).toBe(3)
    expect(() => countPages(Buffer.from('%PDF-1.4'))).toThrow('no pages')
  })

  it('is found out when one page was drawn smaller', () => {
    expect(isShrunk(pdfOf(3.125, 3.125))).toBe(false)
    expect(isShrunk(pdfOf(3.125, 2.87))).toBe(true)
  })
})
