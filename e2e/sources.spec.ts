import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { citeUndescribed, makeDraft } from './support/claims.ts'
import { awake, section } from './support/desk.ts'
import { test } from './support/fixtures.ts'
import { makeArriving, makePicture } from './support/sources.ts'

const mark = () => crypto.randomUUID().slice(0, 8)

/** A site nobody has, so that nothing of it is ever fetched. */
const nowhere = () => `https://paper-${mark()}.example/treaty`

/** Fetching takes as long as a name server does, and reading a process of its own. */
const patient = { timeout: 45_000 }

async function byAddress(page: Page, address: string) {
  await page.goto('/desk/sources/new')
  const way = section(page, 'By its address')
  await way.getByLabel('Address').fill(address)
  await way.getByRole('button', { name: 'Fetch it' }).click()
}

test('an address that cannot be fetched says why and what to do, and its text is pasted instead @phone', async ({
  hire,
}) => {
  test.slow()
  const page = await hire('editor')
  const address = nowhere()
  await byAddress(page, address)
  await expect(page.getByRole('heading', { level: 1, name: address })).toBeVisible()
  await expect(page.getByText('The page could not be fetched')).toBeVisible(patient)
  // Some networks say that there is no such name; others say nothing, until the time is over.
  await expect(page.getByText(/No site answers to this name\.|took longer than 20 seconds/).first()).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Paste its text' }).click()
  const paste = section(page, 'Paste its text')
  await paste.getByLabel('Text of the source').fill('A treaty was signed in Moscow on 17 January 2025.')
  await paste.getByRole('button', { name: 'Keep this text' }).click()
  await expect(paste.getByText('Kept.')).toBeVisible()
  await expect(section(page, 'Kept copies').getByText('pasted by', { exact: false })).toBeVisible()
})

test('an address we have in another spelling is offered first; a double is recorded on purpose', async ({ hire }) => {
  const page = await hire('editor')
  const address = nowhere()
  await byAddress(page, address)
  await expect(page.getByRole('heading', { level: 1, name: address })).toBeVisible()
  const first = page.url()
  const again = address.replace('https://', 'http://www.').concat('/?utm_source=feed')
  await byAddress(page, again)
  const way = section(page, 'By its address')
  await expect(way.getByLabel('Address')).toHaveAccessibleDescription(/a source we have/)
  await expect(way.getByLabel('Address')).toHaveValue(again)
  await expectAccessible(page)
  await expect(way.getByRole('link', { name: `Use “${address}”` })).toHaveAttribute('href', new URL(first).pathname)
  await way.getByLabel('Record another one all the same', { exact: false }).check()
  await way.getByRole('button', { name: 'Fetch it' }).click()
  await page.waitForURL((url) => /\/sources\/[0-9a-f-]{36}$/.test(url.pathname) && url.href !== first)
})

test('without JavaScript a source comes by its address, too, and a file of another kind is refused in words', async ({
  hire,
}) => {
  const page = await hire('editor', { javaScriptEnabled: false })
  const address = nowhere()
  await byAddress(page, address)
  await expect(page.getByRole('heading', { level: 1, name: address })).toBeVisible()
  const upload = section(page, 'Upload a file')
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')
  await upload.getByLabel('File').setInputFiles({ name: 'page.html', mimeType: 'text/html', buffer: svg })
  await upload.getByRole('button', { name: 'Upload it' }).click()
  await expect(upload.getByRole('alert')).toContainText('Files of this kind are not read here')
})

const words =
  'The two presidents signed the treaty in Moscow, and neither of them took a question about drones that day.'

const article = (title: string) => `<!doctype html><html lang="en"><head><title>${title} | The Gazette</title>
  <script type="application/ld+json">${JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    datePublished: '2025-01-17',
    author: { '@type': 'Person', name: 'Jo Doe' },
    publisher: { '@type': 'Organization', name: 'The Gazette' },
  })}</script></head><body><article><h1>${title}</h1>${`<p>${words}</p>`.repeat(5)}</article></body></html>`

const file = (name: string, content: string | Buffer) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
})

async function upload(page: Page, chosen: ReturnType<typeof file>, url = '') {
  await page.goto('/desk/sources/new')
  const way = section(page, 'Upload a file')
  await way.getByLabel('File', { exact: true }).setInputFiles(chosen)
  await way.getByLabel('Address that it was at').fill(url)
  await way.getByRole('button', { name: 'Upload it' }).click()
  await page.waitForURL(/\/desk\/sources\/[0-9a-f-]{36}$/)
  await awake(page)
}

test('what an uploaded page says of itself is proposed and confirmed; what a later one says replaces nothing @phone', async ({
  hire,
}) => {
  test.slow()
  const page = await hire('editor')
  const title = `A treaty was signed (${mark()})`
  await upload(page, file('page.html', article(title)), nowhere())
  const record = section(page, 'Record')
  const field = (name: string) => record.getByLabel(name, { exact: true })
  await expect(field('Title')).toHaveValue(title, patient)
  await expect(field('Publisher')).toHaveValue('The Gazette')
  await expect(field('Author')).toHaveValue('Jo Doe')
  await expect(field('Published on')).toHaveValue('2025-01-17')
  await expect(field('Language')).toHaveValue('en')
  await expect(record.getByText('from the page’s JSON-LD').first()).toBeVisible()
  await expect(record.getByText('Not described yet')).toBeVisible()
  await expectAccessible(page)
  await field('Kind').selectOption('News report')
  await record.getByRole('button', { name: 'Confirm and save' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(record.getByText('Not described yet')).toBeHidden()

  const later = `${title}, and then it was not`
  const more = section(page, 'Upload a file')
  await more.getByLabel('File', { exact: true }).setInputFiles(file('later.html', article(later)))
  await more.getByRole('button', { name: 'Upload it' }).click()
  await expect(section(page, 'Kept copies').getByRole('link', { name: 'Read the text' })).toHaveCount(2, patient)
  await expect(field('Title')).toHaveValue(title)
  await record.getByRole('button', { name: `Take the proposed value for Title: ${later}` }).click()
  await expect(field('Title')).toHaveValue(later)
  await record.getByRole('button', { name: 'Save the source' }).click()
  await expect(page.getByRole('heading', { level: 1, name: later })).toBeVisible()
})

for (const method of ['fetch', 'upload'] as const) {
  test(`what is typed while a document comes (${method}) stays when it proposes something else`, async ({ hire }) => {
    const page = await hire('editor')
    const { source, arrive } = await makeArriving(method)
    await page.goto(`/desk/sources/${source}`)
    const record = section(page, 'Record')
    const field = (name: string) => record.getByLabel(name, { exact: true })
    const [typed, proposed] = [`Typed (${mark()})`, `Proposed (${mark()})`]
    await field('Title').pressSequentially(typed)
    await arrive([
      { field: 'title', value: proposed, from: 'json_ld' },
      { field: 'publisher', value: 'The Gazette', from: 'json_ld' },
      { field: 'language', value: 'en', from: 'meta' },
    ])
    const take = record.getByRole('button', { name: `Take the proposed value for Title: ${proposed}` })
    await expect(take.or(record.getByText('from the page’s JSON-LD').first()).first()).toBeVisible(patient)
    await expect(field('Title')).toHaveValue(typed)
    await expect(field('Title')).toBeFocused()
    await expect(field('Publisher')).toHaveValue('The Gazette')
    await record.getByRole('button', { name: 'Confirm and save' }).click()
    await expect(page.getByRole('heading', { level: 1, name: typed })).toBeVisible()
    await expect(take).toBeVisible()
  })
}

function pdf() {
  const stream = `BT /F1 12 Tf 20 100 Td (${words.slice(0, 60)}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let body = '%PDF-1.4\n'
  const places = objects.map((object, at) => {
    const place = body.length
    body += `${at + 1} 0 obj\n${object}\nendobj\n`
    return String(place).padStart(10, '0')
  })
  const table = ['0000000000 65535 f ', ...places.map((place) => `${place} 00000 n `)].join('\n')
  return `${body}xref\n0 6\n${table}\ntrailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`
}

function warc() {
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${article('An archived page')}`
  const head = [
    'WARC/1.1',
    'WARC-Type: response',
    `WARC-Record-ID: <urn:uuid:${crypto.randomUUID()}>`,
    'WARC-Date: 2025-01-18T10:00:00Z',
    'WARC-Target-URI: https://gazette.example/treaty',
    'Content-Type: application/http; msgtype=response',
    `Content-Length: ${Buffer.byteLength(http)}`,
  ]
  return `${head.join('\r\n')}\r\n\r\n${http}\r\n\r\n`
}

for (const [kind, make] of Object.entries({
  'a plain text': async () => file('words.txt', words),
  'a PDF': async () => file('document.pdf', pdf()),
  'a picture': async () => file('scan.png', await makePicture()),
  'a web archive': async () => file('archive.warc', warc()),
})) {
  test(`${kind} is uploaded, read and kept`, async ({ hire }) => {
    test.slow()
    const page = await hire('editor')
    const chosen = await make()
    await upload(page, chosen)
    const copies = section(page, 'Kept copies')
    await expect(copies.getByRole('link', { name: 'Read the text' })).toBeVisible(patient)
    await copies.getByText('How it was kept').click()
    await expect(copies.getByText(chosen.name)).toBeVisible()
    await copies.getByRole('link', { name: 'Read the text' }).click()
    const wordless = page.getByText('There are no words in this copy')
    await expect(kind === 'a picture' ? wordless : section(page, 'The text')).toBeVisible()
  })
}

test('a source that nobody has described is told beside where it is cited', async ({ as }) => {
  const claim = await makeDraft()
  await citeUndescribed(claim.id)
  const page = await as('editor')
  await page.goto(`/desk/claims/${claim.id}`)
  await expect(page.getByText('A cited source is not described yet.', { exact: false }).first()).toBeVisible()
  await expect(section(page, 'Evidence on the claim itself').getByRole('link', { name: 'Describe it' })).toBeVisible()
})
