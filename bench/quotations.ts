import '#scripts/server-only.ts'
import { foldOnce } from '#lib/quotations/folding'
import { generatedText, seeded } from '#lib/quotations/generated'
import { nearestPassage } from '#lib/quotations/nearest'
import { findQuotation } from '#lib/quotations/quotation'

const random = seeded(2025)
const sizes = [10_000, 100_000, 1_000_000]
const many = 1000

type Case = { text: string; quote: string }

/** A text with a passage of it as an editor types it: plain quotation marks, one space. */
function makeCase(length: number): Case {
  const text = generatedText(length, random)
  const words = [...text.matchAll(/\S+/g)]
  const first = Math.floor(random() * (words.length - 40))
  const [from, to] = [words[first], words[first + 20]]
  const passage = text.slice(from?.index, (to?.index ?? 0) + (to?.[0].length ?? 0))
  return { text, quote: passage.normalize('NFC').replace(/[“”]/g, '"').replace(/\s+/g, ' ') }
}

const altered = ({ text, quote }: Case): Case => ({ text, quote: `${quote.slice(0, -1)}ж` })

/** How long one takes, in milliseconds. */
function measure(cases: Case[], work: (each: Case) => unknown, isRight: (found: unknown) => boolean): number {
  const begun = performance.now()
  for (const each of cases) if (!isRight(work(each))) throw new Error('The measurement found what is not so.')
  return (performance.now() - begun) / cases.length
}

const isFound = (found: unknown) => found !== null
const isMissing = (found: unknown) => found === null

/**
 * How long it takes to prove quotations: a thousand of them against as many texts of 100 kB, and each as texts grow
 * tenfold. In texts with words like real ones in three scripts.
 * npm run bench -- quotations
 */
export async function run() {
  const warm = Array.from({ length: 30 }, () => makeCase(20_000))
  measure(warm, ({ text, quote }) => findQuotation(text, quote), isFound)
  measure(warm.map(altered), ({ text, quote }) => nearestPassage(text, quote), isFound)

  let each = 0
  for (let at = 0; at < many; at += 100) {
    const cases = Array.from({ length: 100 }, () => makeCase(100_000))
    each += measure(cases, ({ text, quote }) => findQuotation(text, quote), isFound) / (many / 100)
  }
  console.log(`${many} quotations in as many texts of 100,000 signs: ${((each * many) / 1000).toFixed(1)} s\n`)

  const rows = sizes.map((size) => {
    const cases = Array.from({ length: size < 1_000_000 ? 40 : 8 }, () => makeCase(size))
    const [one] = cases as [Case]
    const folded = foldOnce(one.text)
    const again = Array.from({ length: 40 }, () => one)
    return {
      found: measure(cases, ({ text, quote }) => findQuotation(text, quote), isFound),
      again: measure(again, ({ quote }) => findQuotation(folded, quote), isFound),
      'not there': measure(cases.map(altered), ({ text, quote }) => findQuotation(text, quote), isMissing),
      nearest: measure(cases.map(altered), ({ text, quote }) => nearestPassage(text, quote), isFound),
    }
  })
  const columns = ['found', 'again', 'not there', 'nearest'] as const
  console.log('ms for one, and how many times that of a text of a tenth')
  console.log(['signs'.padStart(10), ...columns.map((name) => name.padStart(18))].join(''))
  for (const [at, row] of rows.entries()) {
    const before = rows[at - 1]
    const cells = columns.map((name) => {
      const ratio = before ? ` (${(row[name] / before[name]).toFixed(1)})` : ''
      return `${row[name].toFixed(2)}${ratio}`.padStart(18)
    })
    console.log([sizes[at]?.toLocaleString('en').padStart(10), ...cells].join(''))
  }
}
