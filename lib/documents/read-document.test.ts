import { execFile } from 'node:child_process'
import { createServer } from 'node:net'
import sharp from 'sharp'
import { expect, test, vi } from 'vitest'
import { confined, project } from './confinement.ts'
import { readDocument } from './read-document.ts'

// Each starts a process, perhaps on a machine that does much else.
vi.setConfig({ testTimeout: 90_000 })

const bytes = (text: string) => new TextEncoder().encode(text)
const words = 'The ministry said on Friday that nothing had been sent. '.repeat(20)

test('a page is read in a process of its own', async () => {
  const page = `<html lang="en"><head><title>Nothing was sent | The Paper</title>
    <meta property="og:site_name" content="The Paper"></head>
    <body><h1>Nothing was sent</h1><p>By Jo Doe</p><p>17 January 2025</p><p>${words}</p></body></html>`
  const read = await readDocument({ bytes: bytes(page), mediaType: 'text/html', url: 'https://paper.example/a' })
  expect(read).toMatchObject({ mediaType: 'text/html', trouble: null })
  expect(read.text).toContain(words.trim())
  expect(read.proposals).toContainEqual({ field: 'published', value: '2025-01-17', from: 'text' })
  expect(read.bytes).toBeUndefined()
})

test('a PDF and a web archive are read there, too', async () => {
  const pdf =
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>'
  expect(await readDocument({ bytes: bytes(pdf) })).toMatchObject({ mediaType: 'application/pdf', trouble: 'no_text' })
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<title>Nothing was sent</title><p>${words}`
  const warc = `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://paper.example/a\r\nWARC-Date: 2025-01-17T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${http.length}\r\n\r\n${http}\r\n\r\n`
  const read = await readDocument({ bytes: bytes(warc), fileName: 'a.warc' })
  expect(read).toMatchObject({
    mediaType: 'application/warc',
    text: words.trim(),
    finalUrl: 'https://paper.example/a',
    recordedAt: '2025-01-17T10:00:00.000Z',
  })
  expect(read.proposals).toContainEqual({ field: 'url', value: 'https://paper.example/a', from: 'archive' })
  expect(read.bytes).toBeUndefined()
  await expect(readDocument({ bytes: bytes('WARC/1.1\r\nnothing') })).rejects.toMatchObject({ name: 'DocumentError' })
})

test('a picture comes back written anew, and a broken one does not', async () => {
  const picture = await sharp({ create: { width: 40, height: 20, channels: 3, background: 'red' } })
    .withExif({ IFD0: { Copyright: 'A secret place' } })
    .jpeg()
    .toBuffer()
  expect(picture.includes('A secret place')).toBe(true)
  const read = await readDocument({ bytes: new Uint8Array(picture) })
  expect(read).toMatchObject({ mediaType: 'image/jpeg', text: '', trouble: 'no_text' })
  expect(Buffer.from(read.bytes ?? []).includes('A secret place')).toBe(false)
  expect(await sharp(read.bytes).metadata()).toMatchObject({ width: 40, height: 20, format: 'jpeg' })
  await expect(readDocument({ bytes: new Uint8Array(picture.subarray(0, 200)) })).rejects.toMatchObject({
    code: 'unreadable',
  })
})

test('what is not read here is refused by its name', async () => {
  const gif = Uint8Array.from([...bytes('GIF89a'), 1, 0, 1, 0])
  await expect(readDocument({ bytes: gif })).rejects.toMatchObject({
    code: 'unsupported_type',
    details: { type: 'image/gif' },
  })
  await expect(readDocument({ bytes: new Uint8Array(26 * 2 ** 20) })).rejects.toMatchObject({ code: 'too_large' })
})

test('a page too deep to be read is refused, and the next one is read', async () => {
  const read = (text: string) => readDocument({ bytes: bytes(text), mediaType: 'text/html' })
  const [deep, plain] = await Promise.allSettled([read(`${'<div>'.repeat(20_000)}${words}`), read(`<p>${words}</p>`)])
  expect(deep).toMatchObject({ status: 'rejected', reason: { code: 'too_complex' } })
  expect(plain).toMatchObject({ status: 'fulfilled', value: { text: words.trim() } })
})

test('whoever stops waiting stops the reading', async () => {
  const stop = new AbortController()
  const reading = readDocument({ bytes: bytes('<p>Yes') }, stop.signal)
  stop.abort(new Error('enough'))
  await expect(reading).rejects.toThrow('enough')
})

/** What a program says for itself where documents are read, or outside. */
async function attempt(program: string, flags?: string[]) {
  const args = [...(flags ?? (await confined())), '--input-type=module', '-e', program]
  return new Promise<string>((resolve) => {
    execFile(process.execPath, args, { cwd: project, env: { NODE_ENV: 'production' } }, (_, stdout, stderr) =>
      resolve(stdout + stderr),
    )
  })
}

test.each([
  [
    'reads no file of the machine',
    `import { readFileSync } from 'node:fs'; readFileSync('/etc/hostname')`,
    'ERR_ACCESS_DENIED',
  ],
  ['writes no file', `import { writeFileSync } from 'node:fs'; writeFileSync('./x', '')`, 'ERR_ACCESS_DENIED'],
  ['starts no program', `import { execFile } from 'node:child_process'; execFile('true')`, 'ERR_ACCESS_DENIED'],
  ['makes no code from text', `new Function('return 1')()`, 'EvalError'],
  ['loads no machine code', `await import('sharp')`, 'ERR_DLOPEN_DISABLED'],
  ['asks no names', `import { promises } from 'node:dns'; await promises.lookup('localhost')`, 'No network here'],
])('what reads a document %s', async (_, program, refusal) => {
  expect(await attempt(program)).toContain(refusal)
})

test('what reads a document reads nothing that the newsroom keeps beside this program', async () => {
  for (const path of ['.data/auth-secret', '.env', 'docs/operations.md'])
    expect(await attempt(`import { readFileSync } from 'node:fs'; readFileSync('${path}')`)).toContain(
      'ERR_ACCESS_DENIED',
    )
})

test('what reads a document reads this program, and knows nothing of the newsroom', async () => {
  const program = `import { readFileSync } from 'node:fs'
    console.log(readFileSync('package.json', 'utf8').length > 100, Object.keys(process.env).join())`
  expect((await attempt(program)).trim()).toBe('true NODE_ENV')
  expect(await attempt(`await import('sharp'); console.log('loaded')`, await confined({ mayLoadAddons: true }))).toBe(
    'loaded\n',
  )
})

test('what reads a document connects to nothing', async () => {
  let connections = 0
  const server = createServer((socket) => {
    connections++
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  const programs = [
    `import { connect } from 'node:net'; connect(${port}, '127.0.0.1')`,
    `import { get } from 'node:http'; get('http://127.0.0.1:${port}')`,
    `await fetch('http://127.0.0.1:${port}').catch((error) => { throw error.cause ?? error })`,
  ]
  for (const program of programs) expect(await attempt(program)).toContain('No network here')
  expect(connections).toBe(0)
  for (const program of programs) await attempt(program, [])
  expect(connections).toBe(programs.length)
  server.close()
})

/** How many of its tries were refused by these words, of how many; outside all succeed, as far as they go before the end. */
const refusals = (tries: string, words: string) => `${tries}
  let refused = 0
  let done = 0
  for (const attempt of tries)
    try {
      attempt()?.catch?.(() => {})
      done++
    } catch (error) {
      if (error.message === '${words}') refused++
    }
  console.log(tries.length > 1, tries.length - refused, tries.length - done)
  process.exit()`

test.each([
  [
    'asks no names in any way',
    `import dns, * as named from 'node:dns'
    import * as promised from 'node:dns/promises'
    const ways = [...[dns, named].map((of) => [of, () => {}]), [dns.promises], [promised]]
    const calls = (of) => Object.keys(of).filter((name) => /^(lookup|resolve|reverse)/.test(name))
    const given = (name) => ['127.0.0.1', ...(name === 'lookupService' ? [9] : [])]
    const tries = ways.flatMap(([of, ...then]) =>
      [() => { new of.Resolver() }, ...calls(of).map((name) => () => of[name](...given(name), ...then))])`,
    'No network here.',
  ],
  [
    'listens to nobody',
    `import { createSocket } from 'node:dgram'
    import http from 'node:http'
    import net from 'node:net'
    const tries = [
      ...[net, http].map((of) => () => of.createServer().listen(0, '127.0.0.1')),
      () => createSocket('udp4').bind(0, '127.0.0.1'),
      () => createSocket('udp4').send('x', 9, '127.0.0.1'),
    ]`,
    'No network here.',
  ],
  [
    'sends no signal',
    'const tries = [() => process.kill(process.ppid, 0), () => process._kill(process.ppid, 0)]',
    'No other process here.',
  ],
])('what reads a document %s', async (_, tries, words) => {
  expect(await attempt(refusals(tries, words))).toMatch(/^true 0 /)
  expect(await attempt(refusals(tries, words), [])).toMatch(/^true \d+ 0\n/)
})
