import { expect, test } from 'vitest'
import { parsePage } from './page.ts'
import { visibleText } from './visible-text.ts'

const seen = (html: string, main = false) => visibleText(parsePage(html, null).document.documentElement, { main })

test('paragraphs have an empty line between them, lines of one do not', () => {
  expect(seen('<h1>Title</h1><p>One\n  two</p><p>Three<br>four</p>five')).toBe(
    'Title\n\nOne two\n\nThree\nfour\n\nfive',
  )
})

test('spaces are those that a reader sees', () => {
  expect(seen('<p>a <b> b</b> c<i>d</i> <span> e</span>\n<em>f</em></p>')).toBe('a b cd e f')
  expect(seen('<p>a&nbsp;b\u00adc</p>')).toBe('a\u00a0b\u00adc')
  expect(seen('<pre>a  b\n  c</pre>')).toBe('a  b\n  c')
})

test('lists and tables keep their lines', () => {
  expect(seen('<ul><li>one</li><li>two <b>2</b></li></ul>')).toBe('one\ntwo 2')
  expect(seen('<table><tr><th>Year</th><th>Number</th></tr><tr><td>2024</td><td>7</td></tr></table>')).toBe(
    'Year\tNumber\n2024\t7',
  )
})

test('nothing is read that nobody sees', () => {
  expect(
    seen(`<head><title>x</title></head><body>
      <script>var a = '<p>no</p>'</script><style>p { color: red }</style><template><p>no</p></template><noscript>no</noscript>
      <p hidden>no</p><p style="display: none">no</p><p style="color:red;visibility:hidden">no</p><button>no</button>
      <select><option>no</option></select><textarea>no</textarea><svg><text>no</text></svg><!-- no -->
      <p>yes</p></body>`),
  ).toBe('yes')
})

test('what goes round every page is left out of the main text, what belongs to it is not', () => {
  const html = `<body><header><a>The Paper</a></header><nav>Menu</nav><div class="cookie-banner">We use</div>
    <main><header><h1>Title</h1></header><aside>Box</aside><article><p>Words</p><footer>Notes</footer></article></main>
    <aside>Most read</aside><footer>Contact</footer></body>`
  expect(seen(html, true)).toBe('Title\n\nBox\n\nWords\n\nNotes')
  expect(seen(html)).toContain('Contact')
})

test('a page without its outer tags is a page, and one with many unclosed ones too', () => {
  expect(seen('words <b>only')).toBe('words only')
  expect(seen('<p>before</p><html lang="el"><body><p>inside</p></body></html><p>after</p>')).toBe(
    'before\n\ninside\n\nafter',
  )
  expect(seen('<html lang="')).toBe('')
  expect(seen('')).toBe('')
  expect(seen(`${'<div>'.repeat(1500)}deep`)).toBe('deep')
})
