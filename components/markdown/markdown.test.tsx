import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { fromPlainText } from '#lib/markdown/markdown'
import { numberNotes } from '#lib/notes/note'
import { Markdown } from './markdown.tsx'

const id = '1a2b3c4d-0000-4000-8000-000000000000'

function html(text: string) {
  const { marks } = numberNotes([text], [id])
  const shown = renderToStaticMarkup(
    <Markdown
      text={text}
      marks={marks[0] ?? []}
      mark={(mark, isInLink) => <sup>{`${mark.note}.${mark.occurrence}${isInLink ? ' in a link' : ''}`}</sup>}
    />,
  )
  return shown.replace(/^<div[^>]*>|<\/div>$/g, '').replace(/ class="[^"]*"/g, '')
}

const plain = (text: string) =>
  html(text)
    .replace(/<\/p>\n<p>/g, '\n\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')

test('paragraphs, emphasis, lists, quotes and links', () => {
  expect(html('One *two* **three**.\n\nFour')).toBe('<p>One <em>two</em> <strong>three</strong>.</p>\n<p>Four</p>')
  expect(html('- a\n- b')).toBe('<ul>\n<li>a</li>\n<li>b</li>\n</ul>')
  expect(html('3. a\n4. b')).toBe('<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>')
  expect(html('> a')).toBe('<blockquote>\n<p>a</p>\n</blockquote>')
  expect(html('[a](https://a.example/?b=1)')).toBe(
    '<p><a href="https://a.example/?b=1" rel="noreferrer nofollow">a</a></p>',
  )
})

test('no heading is above the third level', () => {
  for (const text of ['# a', '## a', '### a', '###### a']) expect(html(text)).toBe('<h3>a</h3>')
})

describe('stays what was typed', () => {
  test.each([
    '<script>alert(1)</script>',
    'a <b onclick="x()">b</b>',
    '`code`',
    '```\nfence\n```',
    '    indented',
    '---',
    '&amp; &lt;',
    'a\n===',
    '| a | b |\n|---|---|',
  ])('%s', (text) => expect(plain(text).replace(/\s+/g, ' ').trim()).toBe(text.replace(/\s+/g, ' ').trim()))

  test('an image is no image', () => {
    expect(html('![a](https://a.example/b.png)')).not.toContain('<img')
  })

  test('a definition defines nothing', () => {
    expect(html('[a]\n\n[a]: https://a.example')).not.toContain('<a')
  })
})

test.each(['javascript:alert(1)', 'data:text/html,x', '/desk', '//a.example', 'mailto:a@a.example', 'JAVASCRIPT:x'])(
  'there is no link to %s',
  (address) => expect(html(`[a](${address})`)).toBe('<p><span>a</span></p>'),
)

describe('a reference', () => {
  test('is a number, the same one each time', () => {
    expect(html('a[^1a2b3c4d] b[^1a2b3c4d].')).toBe('<p>a<sup>1.1</sup> b<sup>1.2</sup>.</p>')
  })

  test('that leads to nothing is shown as one', () => expect(html('a[^ffffffff]')).toBe('<p>a<sup>null.0</sup></p>'))

  test.each([
    ['before a parenthesis', 'a[^1a2b3c4d](see below)', '<p>a<sup>1.1</sup>(see below)</p>'],
    ['in emphasis', '*a[^1a2b3c4d]*', '<p><em>a<sup>1.1</sup></em></p>'],
    ['that is escaped', 'a\\[^1a2b3c4d]', '<p>a[^1a2b3c4d]</p>'],
    ['to no id', 'a[^b]', '<p>a[^b]</p>'],
  ])('%s', (_, text, shown) => expect(html(text)).toBe(shown))

  test('in a link has no link of its own', () => {
    expect(html('[a[^1a2b3c4d]](https://a.example)')).toContain('<sup>1.1 in a link</sup>')
  })

  test('cannot be made by the signs that stand for one', () => {
    expect(html('a\ue0000\ue001.')).toBe('<p>a 0 .</p>')
  })
})

test.each([
  'a *star* and **two**, _under_, 2*3*4, snake_case_name',
  '* star\n* star',
  '- dash\n- dash',
  '+ plus',
  '1. one\n2) two',
  '2024. A year',
  '# not a heading',
  '> not a quote',
  'a link [a](https://a.example) <https://a.example>',
  'a[^1a2b3c4d]',
  'back\\slash \\* \\',
  '~~gone~~ `code` ``` | a | b |',
  'entities &amp; &lt; &#42;',
  'title\n=====',
  'title\n-----',
  '***',
  '![a](b)',
  'line one\nline two\n\nparagraph\n \nparagraph  \nline',
  '"quotes" \'and\' ‘others’ – — …',
  'فارسی * 이란 _ Ιράν',
])('a plain text of schema 1 reads the same: %s', (text) => {
  const shown = html(fromPlainText(text))
  expect(shown).not.toMatch(/<(?!\/?p>)/)
  const paragraphs = text.split(/\n\s*\n/).map((each) => each.replace(/\s+/g, ' ').trim())
  expect(
    plain(fromPlainText(text))
      .split('\n\n')
      .map((each) => each.replace(/\s+/g, ' ').trim()),
  ).toEqual(paragraphs)
})

test.each([
  ['['],
  ['*a '],
  ['[^1a2b3c4d]'],
  ['> '],
  ['- '],
  ['[a]('],
  ['_a_ '],
  ['\\'],
  ['<a '],
  ['1. '],
  ['- a\n'],
  ['[a] '],
  ['a*'],
  ['- a\n\n'],
  ['*a*\n\n'],
])('fifty thousand characters of %s are read in time', (sign) => {
  const begun = performance.now()
  html(sign.repeat(Math.floor(50_000 / sign.length)))
  expect(performance.now() - begun).toBeLessThan(5000)
})
