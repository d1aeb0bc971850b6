/** One version of a record, as somebody's bibliography names it. A citation names a version, since that never changes. */
export type Cited = {
  slug: string
  number: number
  /** The sentence of the claim. */
  title: string
  language: string
  newsroom: string
  /** The day of its publication, YYYY-MM-DD. */
  published: string
  /** Its permanent address. */
  address: string
  hash: string
}

export const citationFormats = ['bib', 'ris', 'json'] as const
export type CitationFormat = (typeof citationFormats)[number]

export const citationTypes: Record<CitationFormat, string> = {
  bib: 'application/x-bibtex; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
  json: 'application/vnd.citationstyles.csl+json; charset=utf-8',
}

export const writeCitation: Record<CitationFormat, (cited: Cited) => string> = { bib: bibtex, ris, json: cslJson }

/** Nothing in a title is a command of TeX. */
const escapes: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}
const tex = (text: string) => oneLine(text).replace(/[\\{}$&#_%~^]/g, (sign) => escapes[sign] ?? `\\${sign}`)

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

function bibtex({ slug, number, title, language, newsroom, published, address, hash }: Cited): string {
  const [year, month] = published.split('-')
  const fields = {
    author: `{${tex(newsroom)}}`,
    title: `{${tex(title)}}`,
    year,
    month: String(Number(month)),
    date: published,
    version: String(number),
    language,
    url: address,
    note: `Version ${number}, SHA-256 ${hash}`,
  }
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},`)
  return `@misc{${slug}-v${number},\n${lines.join('\n')}\n}\n`
}

/** Lines end as the format wants them. */
function ris({ slug, number, title, language, newsroom, published, address, hash }: Cited): string {
  const lines = [
    ['TY', 'ELEC'],
    ['ID', `${slug}-v${number}`],
    ['AU', `${oneLine(newsroom)},`],
    ['TI', oneLine(title)],
    ['PB', oneLine(newsroom)],
    ['PY', published.slice(0, 4)],
    ['DA', `${published.replaceAll('-', '/')}/`],
    ['LA', language],
    ['ET', `Version ${number}`],
    ['UR', address],
    ['N1', `SHA-256 ${hash}`],
    ['ER', ''],
  ]
  return lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('')
}

function cslJson({ slug, number, title, language, newsroom, published, address, hash }: Cited): string {
  const item = {
    id: `${slug}-v${number}`,
    type: 'webpage',
    title,
    author: [{ literal: newsroom }],
    'container-title': newsroom,
    publisher: newsroom,
    issued: { 'date-parts': [published.split('-').map(Number)] },
    language,
    version: String(number),
    URL: address,
    note: `SHA-256 ${hash}`,
  }
  return `${JSON.stringify([item], null, 2)}\n`
}
