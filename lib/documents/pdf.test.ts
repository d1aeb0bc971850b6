import { expect, test, vi } from 'vitest'
import { read } from './reader.ts'

// What reads them is large, and loaded with the first.
vi.setConfig({ testTimeout: 20_000 })

type Extra = { info?: Record<string, string>; trailer?: string; objects?: string[] }

/** A PDF whose pages show these lines. */
function pdf(pages: string[][], { info = {}, trailer = '', objects = [] }: Extra = {}): Uint8Array {
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ')
  const said = Object.entries(info).map(([name, value]) => `/${name} (${value})`)
  const bodies = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((lines, index) => {
      const shown = lines.map((line) => `(${line.replace(/[()\\]/g, '\\$&')}) Tj T*`).join('\n')
      const stream = `BT /F1 12 Tf 14 TL 50 750 Td\n${shown}\nET`
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents ${5 + index * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
        `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      ]
    }),
    `<< ${said.join(' ')} >>`,
    ...objects,
  ]
  let file = '%PDF-1.4\n'
  const places = bodies.map((body, index) => {
    const at = file.length
    file += `${index + 1} 0 obj\n${body}\nendobj\n`
    return at
  })
  const start = file.length
  const entries = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const infoAt = 4 + pages.length * 2
  file += `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${entries}`
  file += `trailer << /Size ${bodies.length + 1} /Root 1 0 R /Info ${infoAt} 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF`
  return Uint8Array.from(file, (letter) => letter.charCodeAt(0))
}

const words = [
  'The harbour board says that no ship was turned away during the storm of the winter.',
  'Three captains, who were reached by radio, remember it otherwise, and one kept a log.',
]

test('the text of a PDF is read page by page, its lines as they are', async () => {
  const { text, mediaType, trouble } = await read({ bytes: pdf([['Report', ...words], ['Fees'], ['Ships', 'Log']]) })
  expect({ mediaType, trouble }).toEqual({ mediaType: 'application/pdf', trouble: null })
  expect(text.split('\f')).toEqual([`Report\n${words.join('\n')}`, 'Fees', 'Ships\nLog'])
})

test('a PDF says its title and authors; its first page says when, before the day of the file', async () => {
  const info = { Title: 'On harbour fees', Author: 'Ann Teller', CreationDate: "D:20250301120000+02'00'" }
  const { proposals } = await read({ bytes: pdf([['On harbour fees', 'January 2025', ...words]], { info }) })
  expect(proposals).toEqual([
    { field: 'title', value: 'On harbour fees', from: 'document' },
    { field: 'author', value: 'Ann Teller', from: 'document' },
    { field: 'language', value: 'en', from: 'detected' },
    { field: 'published', value: '2025-01', from: 'text' },
    { field: 'published', value: '2025-03-01', from: 'document' },
  ])
})

test('the name of a word processor’s file is no title', async () => {
  const info = { Title: 'Microsoft Word - draft7.docx' }
  const { proposals } = await read({ bytes: pdf([['On harbour fees', ...words]], { info }) })
  expect(proposals).toContainEqual({ field: 'title', value: 'On harbour fees', from: 'text' })
})

test('a PDF without words is kept with what else it says', async () => {
  const read_ = await read({ bytes: pdf([[], []], { info: { Title: 'A scan of the log' } }) })
  expect(read_).toMatchObject({
    text: '',
    trouble: 'no_text',
    proposals: [{ field: 'title', value: 'A scan of the log', from: 'document' }],
  })
})

test('a locked PDF is told from a broken one', async () => {
  const hex = '00'.repeat(32)
  const lock = `<< /Filter /Standard /V 1 /R 2 /O <${hex}> /U <${hex}> /P -4 >>`
  const locked = pdf([words], {
    objects: [lock],
    trailer: `/Encrypt 7 0 R /ID [<${'01'.repeat(16)}> <${'01'.repeat(16)}>]`,
  })
  await expect(read({ bytes: locked })).rejects.toMatchObject({ code: 'encrypted' })
  const broken = new TextEncoder().encode('%PDF-1.7\nnothing of the kind')
  await expect(read({ bytes: broken })).rejects.toMatchObject({ code: 'unreadable' })
})

test('a long PDF is read whole', async () => {
  const { text } = await read({ bytes: pdf(Array.from({ length: 500 }, (_, page) => [`Page ${page + 1}`, ...words])) })
  expect(text.split('\f')).toHaveLength(500)
  expect(text.split('\f')[499]).toContain('Page 500')
})
