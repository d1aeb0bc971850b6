import { expect, test } from 'vitest'
import { fromJsonLd } from './json-ld.ts'
import { parsePage } from './page.ts'

const said = (json: string) => fromJsonLd(parsePage(`<script type="application/ld+json">${json}</script><p>Yes`, null))

const article = '{"@type": "NewsArticle", "headline": "Nothing was sent"}'

test.each([
  article,
  `\n  ${article};\n`,
  `<!-- ${article} -->`,
  `<![CDATA[ ${article} ]]>`,
  `\n//<![CDATA[\n${article}\n//]]>\n`,
  `/* <![CDATA[ */ ${article} /* ]]> */`,
  `/*<![CDATA[*/${article}/*]]>*/`,
])('what a page says of itself is read as pages write it: %j', (json) => {
  expect(said(json)).toContainEqual(['title', 'Nothing was sent'])
})

test('blanks without end take no time', () => {
  const start = process.cpuUsage()
  for (const blank of [' ', '\n', ', ', ']]> ', '// '])
    expect(said(`${blank.repeat(200_000)}x${blank.repeat(200_000)}x`)).toEqual([])
  const { user, system } = process.cpuUsage(start)
  expect((user + system) / 1_000_000).toBeLessThan(5)
})
