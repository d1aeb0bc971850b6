import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { citeUndescribed, makeCapture, makeDraft } from './support/claims.ts'
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
      { field: 'language', value: 'en', from: 'html' },
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

test('two copies of a source are compared word by word', async ({ as }) => {
  const { source, capture } = await makeCapture('Iran signed the treaty in January, it says.')
  await makeCapture('Iran signed the treaty in April, it says.', 'text/plain', source)
  const page = await as('editor')
  await page.goto(`/desk/sources/${source}`)
  await page.getByRole('link', { name: 'What changed since the one before' }).click()
  await awake(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Compare two copies' })).toBeVisible()
  await expect(page.locator('ins')).toHaveText('April')
  await expect(page.locator('del')).toHaveText('January')
  await page.getByLabel('To').selectOption({ value: capture })
  await page.getByRole('button', { name: 'Compare' }).click()
  await expect(page.getByText('The two texts are the same, character by character.')).toBeVisible()
})

test('an original is downloaded as it came, under a name of ours, and never opened here', async ({ as }) => {
  const html = `<script>document.title = 'ran'</script><p>Page ${mark()}</p>`
  const { capture } = await makeCapture(html, 'text/html')
  const page = await as('editor')
  const answer = await page.request.get(`/api/desk/captures/${capture}/original`)
  expect(await answer.text()).toBe(html)
  expect(answer.headers()).toMatchObject({
    'content-disposition': `attachment; filename="capture-${capture}.html"`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
    'cache-control': 'private, no-store',
  })
  const alone = await page.request.get(`/api/desk/captures/${capture}/page`, {
    headers: { 'sec-fetch-dest': 'document' },
    maxRedirects: 0,
  })
  expect(alone.status()).toBe(303)
  for (const nobodys of [crypto.randomUUID(), 'x']) {
    expect((await page.request.get(`/api/desk/captures/${nobodys}/original`)).status()).toBe(404)
  }
})

/** Everything by which a page has ever run, called out or led away. */
const hostile = (home: string) => `<!doctype html><html><head>
  <base href="${home}/base/" target="_top">
  <meta http-equiv="refresh" content="0; url=${home}/refresh">
  <link rel="preconnect" href="${home}"><link rel="dns-prefetch" href="${home}"><link rel="prefetch" href="${home}/prefetch">
  <link rel="stylesheet" href="${home}/style.css"><link rel="icon" href="${home}/icon"><link rel="modulepreload" href="${home}/m.js">
  <script>fetch('${home}/fetched'); top.document.title = 'ran'; window.name = 'ran'</script><script src="${home}/script.js"></script>
  <script type="speculationrules">{"prefetch":[{"urls":["${home}/speculated"]}]}</script>
  <style>@import url(${home}/import.css); @font-face { font-family: x; src: url(${home}/font) } body { font-family: x; background: url(${home}/background) }</style>
  </head><body onload="fetch('${home}/loaded')" background="${home}/old-background">
  <h1>A kept page</h1>
  <img src="${home}/image" srcset="${home}/srcset 2x" onerror="fetch('${home}/error')"><picture><source srcset="${home}/source"></picture>
  <svg><image href="${home}/svg-image" /><use href="${home}/use#x" /><script>fetch('${home}/svg')</script></svg>
  <iframe src="${home}/frame"></iframe><iframe srcdoc="<script>fetch('${home}/srcdoc')</script><img src=${home}/inner>"></iframe>
  <object data="${home}/object"></object><embed src="${home}/embed"><video src="${home}/video" poster="${home}/poster" autoplay></video>
  <audio src="${home}/audio" autoplay></audio><track src="${home}/track"><input type="image" src="${home}/input">
  <form action="${home}/form"><input name="a" autofocus onfocus="this.form.submit()"><button>Send it</button></form>
  <a href="${home}/top" target="_top">Lead the desk away</a> <a href="${home}/self" target="_self">Lead the frame away</a>
  <a href="${home}/blank" target="_blank" ping="${home}/ping">Open another</a> <a href="javascript:fetch('${home}/javascript')">Run</a>
  <a href="${home}/download" download>Download</a>
  </body></html>`

test('a hostile page is looked at, and nothing of it runs, asks for anything or leads away', async ({ as, allow }) => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end()
  })
  server.on('connection', () => asked.push('a connection'))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  // What the browser says that it refused.
  allow(/^request to|Content Security Policy|Blocked|sandbox|Refused|not allowed|Unsafe attempt/i)
  const { source, capture } = await makeCapture(hostile(home), 'text/html')
  const page = await as('editor')
  await page.goto(`/desk/sources/${source}/captures/${capture}/look`)
  const frame = page.frameLocator('iframe')
  await expect(frame.getByRole('heading', { name: 'A kept page' })).toBeVisible()
  await expect(frame.getByText('fetched')).toBeHidden()
  for (const words of ['Lead the desk away', 'Lead the frame away', 'Open another', 'Run', 'Download', 'Send it']) {
    await frame.getByText(words, { exact: true }).click()
  }
  await expect(frame.getByRole('heading', { name: 'A kept page' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'How it looked' })).toBeVisible()
  await expect(page).toHaveTitle(/How it looked/)
  await page.reload()
  expect(page.context().pages()).toHaveLength(1)
  expect(asked).toEqual([])
  await new Promise((closed) => server.close(closed))
})
