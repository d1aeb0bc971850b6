import { getDocumentProxy } from 'unpdf'
import { detectLanguage } from '#lib/languages/detect'
import { DocumentError, type GivenDocument, type Reading } from './document.ts'
import { Proposals } from './proposing.ts'
import { inReadingOrder, type Placed } from './reading-order.ts'
import { dateInText } from './text-date.ts'

/** Pages above this would take longer than anybody waits. */
const mostPages = 2000

/** The text of a PDF, its pages divided by form feeds. */
export async function readPdf({ bytes, url }: GivenDocument): Promise<Reading> {
  const document = await open(bytes)
  if (document.numPages > mostPages) throw new DocumentError('too_complex')
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    pages.push(linesOf(await page.getTextContent()))
    page.cleanup()
  }
  const text = pages.join('\f').replaceAll('\0', '\ufffd').toWellFormed()
  const isEmpty = !/\S/.test(text)
  const language = detectLanguage(text)
  const { info: told, metadata } = await document.getMetadata().catch(() => ({ info: {}, metadata: null }))
  const info = told as Record<string, unknown>
  const said = (name: string) => (typeof info[name] === 'string' ? info[name] : '')
  const of = (name: string) =>
    [metadata?.get(name)]
      .flat()
      .filter((value) => typeof value === 'string')
      .join(', ')
  const title = of('dc:title') || said('Title')
  const date = dateInText(pages[0] ?? '', language)
  const proposals = new Proposals(url ?? null)
    .add('document', [
      ['title', isFileName(title) ? '' : title],
      ['publisher', of('dc:publisher')],
      ['author', of('dc:creator') || said('Author')],
      ['language', of('dc:language') || said('Language')],
    ])
    .add('detected', language ? [['language', language]] : [])
    .add('text', date ? [['published', date]] : [])
    .add('document', [['published', dayOf(said('CreationDate'))]])
    .add('text', [['title', largestLine(pages[0] ?? '')]])
  return {
    mediaType: 'application/pdf',
    text: isEmpty ? '' : text,
    proposals: proposals.list(),
    trouble: isEmpty ? 'no_text' : null,
  }
}

async function open(bytes: Uint8Array) {
  try {
    // What came through a pipe is a Buffer, which this refuses; and it takes away what it is given.
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
  } catch (error) {
    throw new DocumentError((error as Error).name === 'PasswordException' ? 'encrypted' : 'unreadable')
  }
}

type Content = { items: ({ str: string; hasEOL: boolean; transform: number[] } | object)[] }

function linesOf({ items }: Content): string {
  const lines: Placed[][] = [[]]
  for (const item of items) {
    if (!('str' in item)) continue
    lines.at(-1)?.push({ text: item.str, x: item.transform[4] ?? 0 })
    if (item.hasEOL) lines.push([])
  }
  return lines
    .map(inReadingOrder)
    .join('\n')
    .replaceAll('\f', ' ')
    .replace(/[ \t]+$/gm, '')
    .trim()
}

/** What word processors put there when nobody gave a title. */
const isFileName = (title: string) =>
  /\.(docx?|odt|pdf|indd|rtf|pages|pptx?|xlsx?)$|^(microsoft word|untitled|document\d*$)/i.test(title)

/** D:20250117103000+02'00' */
const dayOf = (date: string) => /^D:(\d{4})(\d{2})(\d{2})/.exec(date)?.slice(1).join('-') ?? ''

const largestLine = (page: string) =>
  page
    .split('\n')
    .find((line) => line.trim().length > 10)
    ?.slice(0, 300) ?? ''
