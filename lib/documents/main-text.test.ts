import { expect, test } from 'vitest'
import { mainText } from './main-text.ts'
import { parsePage } from './page.ts'

const paragraph = (number: number) =>
  `<p>Captain ${number} was reached by radio, and remembers, as he said, that his ship was turned away at ten past four, in the storm.</p>`
const paragraphs = (count: number) => Array.from({ length: count }, (_, index) => paragraph(index + 1)).join('')
const text = (html: string) => mainText(parsePage(html, 'https://mail.example/ships'))

const article = (around = '') => `<html><head><title>No ship was turned away</title>
  <meta name="description" content="The harbour board stays with its word."></head><body>
  <div class="top"><h1>No ship was turned away</h1><p class="standfirst">The harbour board stays with its word.</p></div>
  <div class="story">${paragraphs(12)}
    <figure><img src="a.jpg"><figcaption>The quay, as it stood on Monday.</figcaption></figure>
    <blockquote><p>“We turned nobody away,” the board’s spokeswoman said, “and nobody has shown us a log that says so.”</p></blockquote>
    <ul><li>Gannet, 40 crowns, paid in January after the storm</li><li>Petrel, 60 crowns, not paid to this day, it says</li></ul>
  </div>${around}</body></html>`

test('an article keeps its title, standfirst, captions, quotations and lists', () => {
  const read = text(
    article('<div class="teasers"><a href="/1">A bridge is closed</a> <a href="/2">A ferry is late</a></div>'),
  )
  for (const words of [
    'No ship was turned away\n',
    'The harbour board stays with its word.',
    'Captain 1 was',
    'Captain 12 was',
    'The quay, as it stood on Monday.',
    '“We turned nobody away,” the board’s spokeswoman said',
    'Gannet, 40 crowns',
  ])
    expect(read).toContain(words)
  expect(read).not.toContain('A ferry is late')
})

test('where the article is not most of the page, all that a reader sees is kept', () => {
  const others = `<section>${'<div><p>Somebody else wrote at length about the storm, the ships, the board, and the money of it.</p></div>'.repeat(30)}</section>`
  const read = text(article(others))
  expect(read).toContain('Captain 12 was')
  expect(read).toContain('Somebody else wrote')
})

test('a short page is kept as it is', () => {
  expect(text('<html><body><div>Only this.</div><div>And that.</div></body></html>')).toBe('Only this.\nAnd that.')
})

test('the same page says the same each time', () => {
  expect(text(article())).toBe(text(article()))
})
