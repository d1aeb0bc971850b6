import { plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import { describe, expect, test } from 'vitest'
import { type Cited, writeCitation } from './citation.ts'
import { embedCode } from './embed-code.ts'

const cited: Cited = {
  slug: 'iran-supplied-drones',
  number: 2,
  title: 'Iran supplied drones.',
  language: 'en',
  newsroom: 'The Desk',
  published: '2026-11-02',
  address: 'https://desk.example/claims/iran-supplied-drones/v/2',
  hash: 'a'.repeat(64),
}

const titles = [
  'Iran supplied drones.',
  'Το Ιράν έδωσε στη Ρωσία drones.',
  'ایران به روسیه پهپاد داد.',
  '100 % of $5 & more: a_b #1 {c} ~d ^e',
  '\\input{/etc/passwd} \\write18{x}',
  '<b>not bold</b> </script>',
  'Two  -  dashes\nTY  - JOUR',
]

const read = (format: '@bibtex/text' | '@ris/file', text: string) =>
  plugins.input.chain(text, { forceType: format, generateGraph: false })[0] as Record<string, unknown>
const plain = (title: string) => title.replace(/\s+/g, ' ')

describe('what a program for references reads is what was published', () => {
  test.each(titles)('as RIS: %s', (title) => {
    const item = read('@ris/file', writeCitation.ris({ ...cited, title }))
    expect(item).toMatchObject({ title: plain(title), URL: cited.address })
    expect(item.issued).toEqual({ 'date-parts': [[2026, 11, 2]] })
  })

  test.each(titles.filter((title) => !title.includes('<')))('as BibTeX: %s', (title) => {
    const item = read('@bibtex/text', writeCitation.bib({ ...cited, title }))
    const bare = String(item.title)
      .replace(/<span class="nocase">|<\/span>/g, '')
      .replaceAll('\u00a0', ' ')
    expect(bare).toBe(plain(title))
    expect(item).toMatchObject({ URL: cited.address, author: [{ family: 'The Desk' }] })
  })

  test.each(titles)('as CSL-JSON: %s', (title) => {
    const [item] = JSON.parse(writeCitation.json({ ...cited, title }))
    expect(item).toMatchObject({ title, version: '2', issued: { 'date-parts': [[2026, 11, 2]] } })
  })
})

test('no title begins a line or a command of its own', () => {
  for (const title of titles) {
    expect(writeCitation.ris({ ...cited, title }).match(/^TY {2}- /gm)).toHaveLength(1)
    expect(writeCitation.bib({ ...cited, title })).not.toMatch(/\\(input|write)/)
  }
})

test('a title ends neither the attribute nor the element of the code to embed', () => {
  expect(embedCode('https://desk.example/embed/claims/a', '"><script>alert(1)</script> & more')).toBe(
    '<iframe src="https://desk.example/embed/claims/a" title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; more" width="100%" height="280" loading="lazy"></iframe>',
  )
})
