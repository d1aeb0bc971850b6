import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from '@playwright/test'
import { makeCapture } from './support/claims.ts'
import { awake } from './support/desk.ts'
import { test } from './support/fixtures.ts'

const mark = () => crypto.randomUUID().slice(0, 8)

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
