import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { runningCluster } from '#db/cluster'
import { freePort } from '#db/cluster/server'
import { environmentWith } from '#lib/env'
import { withFewScripts } from '../../front/policy.ts'
import { Launcher, temporaryFolder } from './support/launcher.ts'
import { Newsdesk } from './support/newsdesk.ts'

const root = join(import.meta.dirname, '../..')
const claim = '/claims/iran-supplied-russia-with-attack-drones'
const stale = 'x-counterclaim-stale'

const read = async (site: string, path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(new URL(path, site), {
    headers,
    redirect: 'manual',
    signal: AbortSignal.timeout(30_000),
  })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

test('a publication is on every page with the next request', async () => {
  const folder = temporaryFolder()
  const site = await Launcher.start({ DATA_DIR: folder })
  await site.serves()
  const { password } = JSON.parse(readFileSync(join(folder, 'demo-accounts.json'), 'utf8'))
  const desk = await Newsdesk.open(site.url, password)
  onTestFinished(() => desk.close())
  const [[slug, address] = ['', '']] = [...(await desk.claims())]
  const history = ['', '/nl', '/el', '/fa'].map((language) => `${language}/claims/${slug}/history`)
  for (const path of [...history, `/api/v1/claims/${slug}`]) expect((await read(site.url, path)).status).toBe(200)
  await vi.waitFor(
    async () => {
      await desk.step(slug, address)
      expect(desk.acknowledged).toHaveLength(1)
    },
    { timeout: 120_000, interval: 0 },
  )
  const [{ number, note } = { number: 0, note: '' }] = desk.acknowledged
  for (const path of history) expect((await read(site.url, path)).text, path).toContain(note)
  expect(JSON.parse((await read(site.url, `/api/v1/claims/${slug}`)).text)).toMatchObject({ number })
})

test('every public answer is that of Next alone, and stays while the database is away', async () => {
  const folder = temporaryFolder()
  const embedded = await Launcher.start({ DATA_DIR: folder })
  await embedded.serves()
  const cluster = runningCluster(folder)
  if (!cluster) throw new Error('There is no database.')
  const gate = await openGate(Number(new URL(cluster.url).port))
  const through = (url: string) => Object.assign(new URL(url), { port: String(gate.port) }).href
  const shared = {
    DATABASE_URL: through(cluster.url),
    AUTH_SECRET: readFileSync(join(folder, 'auth-secret'), 'utf8'),
  }
  const site = await Launcher.start({
    ...shared,
    DATABASE_OWNER_URL: through(cluster.ownerUrl),
    DATA_DIR: temporaryFolder(),
    WORKER: 'off',
  })
  await site.serves()
  const next = await openNext({ ...shared, APP_URL: site.url })

  const paths = await walk(site.url)
  expect(paths.length).toBeGreaterThan(50)
  // In a page that is no cached one the framework writes a name of that very answer.
  for (const path of paths.filter((each) => !/^(\/..)?\/search$/.test(each))) {
    // As they stand in memory, too.
    const [alone, made, kept] = [await read(next, path), await read(site.url, path), await read(site.url, path)]
    const text = alone.headers.get('content-type')?.startsWith('text/html') ? withFewScripts(alone.text) : alone.text
    for (const ours of [made, kept]) {
      expect(ours.text === text, differenceOf(path, ours.text, text)).toBe(true)
      expect([ours.status, ours.headers.get('content-type')], path).toEqual([
        alone.status,
        alone.headers.get('content-type'),
      ])
      expect(ours.headers.get('location'), path).toBe(alone.headers.get('location'))
      // Redirects lie in no shared cache (front/security-headers.ts).
      const said = alone.status < 300 ? alone.headers.get('cache-control') : 'private, no-store'
      expect(ours.headers.get('cache-control'), path).toBe(said)
    }
  }

  expect((await read(site.url, claim)).headers.get(stale)).toBeNull()
  gate.shut()
  await vi.waitFor(async () => expect((await read(site.url, claim)).headers.get(stale)).not.toBeNull(), {
    timeout: 30_000,
    interval: 100,
  })
  for (const path of paths.filter((each) => /^(\/nl)?\/claims\//.test(each))) {
    expect((await read(site.url, path)).status, path).toBe(200)
  }
  const unseen = await read(site.url, '/claims/nobody-asked-for-this-yet')
  expect([unseen.status, unseen.headers.get('retry-after')]).toEqual([503, '10'])
  const program = await read(site.url, '/api/v1/claims/nobody-asked-for-this-yet')
  expect([program.status, program.headers.get('content-type')]).toEqual([503, 'application/problem+json'])
  gate.open()
  await vi.waitFor(
    async () => {
      expect((await read(site.url, claim)).headers.get(stale)).toBeNull()
      expect((await read(site.url, '/claims/nobody-asked-for-this-yet')).status).toBe(404)
    },
    { timeout: 60_000, interval: 100 },
  )
})

/** Where two texts part. */
function differenceOf(path: string, one: string, other: string) {
  const at = [...one].findIndex((sign, place) => sign !== other[place])
  return `${path}: ${one.slice(at - 50, at + 100)} / ${other.slice(at - 50, at + 100)}`
}

/** What the pages lead to, from the front page in two languages. */
async function walk(site: string) {
  const found = new Set(['/', '/fa', '/feed.xml', '/feed.json'])
  for (const path of found) {
    if (found.size > 120) break
    const { text, headers } = await read(site, path)
    if (!headers.get('content-type')?.startsWith('text/html')) continue
    for (const [, href = ''] of text.matchAll(/ href="(\/[^"#?]*)"/g)) {
      if (!/^\/(_next|desk|sign-in|api|submit|nl\/submit|el\/submit|fa\/submit)/.test(href)) found.add(href)
    }
  }
  return [...found]
}

/** Next as it is built, without what stands before it. */
async function openNext(environment: Record<string, string>) {
  const port = await freePort()
  const child = spawn(process.execPath, [join(root, 'bench/servers/next.ts'), String(port)], {
    cwd: root,
    env: environmentWith({ ...environment, NODE_ENV: 'production' }),
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  onTestFinished(async () => {
    child.kill()
    await once(child, 'exit')
  })
  await once(child, 'message')
  return `http://127.0.0.1:${port}`
}

/** A way to the database that can be cut. */
async function openGate(database: number) {
  const open = new Set<Socket>()
  let isShut = false
  const server = createServer((socket) => {
    if (isShut) return socket.destroy()
    const other = connect(database, '127.0.0.1')
    for (const each of [socket, other]) {
      open.add(each)
      each
        .on('error', () => {})
        .on('close', () => {
          open.delete(each)
          socket.destroy()
          other.destroy()
        })
    }
    socket.pipe(other).pipe(socket)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const shut = () => {
    isShut = true
    for (const each of open) each.destroy()
  }
  onTestFinished(() => {
    shut()
    server.close()
  })
  return {
    port: (server.address() as AddressInfo).port,
    shut,
    open: () => {
      isShut = false
    },
  }
}
