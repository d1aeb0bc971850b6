import { expect, test } from 'vitest'
import { parsePage } from './page.ts'
import { troubleOf } from './trouble.ts'
import { visibleText } from './visible-text.ts'

const words = 'The harbour board said on Tuesday that no ship had been turned away during the storm. '

function trouble(html: string, url = 'https://mail.example/ships') {
  const page = parsePage(html, url)
  return troubleOf(page, visibleText(page.document.documentElement, { main: true }))
}

const titled = (title: string, text = words) =>
  `<html><head><title>${title}</title></head><body><p>${text}</p></body></html>`

test.each([
  ['404'],
  ['404 Not Found'],
  ['Error 404 | Merrow Mail'],
  ['410 - page gone'],
  ['Sorry, this page could not be found'],
  ['Niet gevonden'],
  ['Pagina niet gevonden - De Westermonder'],
  ['Seite nicht gefunden'],
  ['Page introuvable'],
  ['Страница не найдена'],
  ['صفحه مورد نظر یافت نشد'],
])('a page that says “%s” is not the document', (title) => {
  expect(trouble(titled(title))).toBe('soft_404')
})

test.each([
  ['Just a moment...'],
  ['Access Denied'],
  ['403 Forbidden'],
  ['Attention Required! | Cloudflare'],
  ['Accès refusé'],
])('a page that says “%s” is a closed door', (title) => {
  expect(trouble(titled(title))).toBe('blocked')
})

test.each([
  ['Flight 404 landed safely'],
  ['410 tanks counted'],
  ['Logbook not found in the harbour'],
  ['Forbidden harbour opens its gates'],
  ['Security check at the harbour takes hours'],
  ['Just a moment of silence for the crew'],
  ['Lichaam niet gevonden'],
])('a short document may be called “%s”', (title) => {
  expect(trouble(titled(title))).toBeNull()
})

test('a few words in a page with a program may be all that was said', () => {
  const app = (text: string) => `<html><body><div id="__next">${text}</div><script src="/a.js"></script></body></html>`
  expect(trouble(app(`<p>${words}</p>`))).toBeNull()
  expect(trouble(app(''))).toBe('needs_script')
  expect(
    trouble(`<html><body><noscript>Please enable JavaScript.</noscript><p>${words.repeat(2)}</p></body></html>`),
  ).toBeNull()
})

test('what is said to cost and came whole is no wall', () => {
  const said = '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>'
  expect(trouble(`<html><body>${said}<p>${words.repeat(20)}</p></body></html>`)).toBeNull()
  expect(trouble(`<html><body>${said}<p>${words}</p></body></html>`)).toBe('paywall')
  expect(
    trouble(`<html><body>${said}<p>${words.repeat(20)}</p><p>Subscribe to continue reading</p></body></html>`),
  ).toBe('paywall')
})
