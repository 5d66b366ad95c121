// @vitest-environment jsdom
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { writable } from '../../../electron/documents/list-document.ts'
import { html } from '../../../electron/documents/markup.ts'

it('places text as text, made markup as it is, lists one after the other, and nothing for nothing', () => {
  const name = '<b>&"\'`'
  expect(html`<i title="${name}">${name}${null}${false}${0}${[html`<u>1</u>`, '<u>']}</i>`.toString()).toBe(
    '<i title="&lt;b&gt;&amp;&quot;&#39;&#96;">&lt;b&gt;&amp;&quot;&#39;&#96;0<u>1</u>&lt;u&gt;</i>',
  )
})

it('lets no text become markup, in a cell or in an attribute', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const template = document.createElement('template')
      template.innerHTML = html`<p title="${text}">${text}</p>`.toString()
      const [paragraph] = template.content.children
      // HTML turns a carriage return into a line end before it looks at anything else.
      const expected = writable(text).replace(/\r\n?/g, '\n')
      expect(template.content.childNodes).toHaveLength(1)
      expect(paragraph?.children).toHaveLength(0)
      expect(paragraph?.textContent).toBe(expected)
      expect(paragraph?.getAttribute('title')).toBe(expected)
    }),
  )
})
