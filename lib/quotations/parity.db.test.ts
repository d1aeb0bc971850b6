import { expect, test } from 'vitest'
import { connectAs } from '#db/testing/database'
import { generatedText, seeded } from './generated.ts'
import { findQuotation, type Quotation } from './quotation.ts'

const app = connectAs('app')
const stands = async (text: string, { prefix, exact, suffix }: Pick<Quotation, 'prefix' | 'exact' | 'suffix'>) =>
  (await app`select stands_in(${text}, ${prefix}, ${exact}, ${suffix}) as stands`)[0]?.stands

const cases: [string, string][] = [
  ['Wij leveren, zei hij, geen wapens.', 'Wij leveren […] geen wapens'],
  ['Wij leveren, zei hij, geen wapens.', 'Wij (...) hij (…) wapens.'],
  ['a […] b, and a c b', 'a […] b'],
  ['a […] b, and a c b', 'a […] c [...] b'],
  ['Η Μόσχα δεν επιβεβαίωσε ούτε διέψευσε.'.normalize('NFD'), 'Μόσχα […] διέψευσε'],
  ['one\r\n\ttwo\ftwo\u00a0three', 'one two […] two three'],
  ['aa aa aa b aa', 'aa […] b […] aa'],
  ['«Ναι»\u0085 και “όχι”', '"Ναι" (…) "όχι"'],
  ['سخنگو گفت ایران سلاحی نمی‌دهد.', 'گفت […] نمی‌دهد'],
]

test.each(cases)('what is found in %j as %j stands there for the database, too', async (text, quote) => {
  const found = findQuotation(text, quote)
  expect(found).not.toBeNull()
  expect(await stands(text, found as Quotation)).toBe(true)
})

test('so do slices of a long text, alone and with gaps', async () => {
  const random = seeded(5)
  const text = generatedText(5000, random)
  const words = [...text.matchAll(/\S+/g)]
  const passage = () => {
    const first = Math.floor(random() * (words.length - 30))
    const [one, other] = [words[first], words[first + 1 + Math.floor(random() * 20)]]
    return text.slice(one?.index, (other?.index ?? 0) + (other?.[0].length ?? 0))
  }
  let withGap = 0
  for (let each = 0; each < 150; each++) {
    const quote = each % 2 ? passage() : `${passage()} […] ${passage()}`
    const found = findQuotation(text, quote)
    if (each % 2) expect(found).not.toBeNull()
    if (!found) continue
    if (found.exact.includes('[…]')) withGap++
    expect(await stands(text, found)).toBe(true)
  }
  expect(withGap).toBeGreaterThan(10)
})

const text = 'He said that we never supplied weapons, and that we never will.'
test.each([
  ['one altered letter', { exact: 'we never supplied weapon5' }],
  ['one altered letter behind a gap', { exact: 'we never […] weapon5' }],
  ['parts in another order', { exact: 'weapons […] supplied' }],
  ['one part twice that stands once', { exact: 'weapons […] weapons' }],
  ['an empty part in between', { exact: 'we […]  […] weapons' }],
  ['an empty first part', { exact: ' […] weapons' }],
  ['an empty last part', { exact: 'we […] ' }],
  ['a prefix that stands elsewhere', { exact: 'we […] weapons', prefix: 'supplied ' }],
  ['a suffix that stands elsewhere', { exact: 'we […] weapons', suffix: ' will' }],
  ['a gap that is only written otherwise', { exact: 'we (...) weapons' }],
])('the database refuses %s', async (_, altered) => {
  expect(await stands(text, { prefix: '', suffix: '', exact: 'we […] weapons' })).toBe(true)
  expect(await stands(text, { prefix: '', suffix: '', ...altered })).toBe(false)
})
