import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { get } from 'node:http'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import autocannon from 'autocannon'
import { runningCluster } from '#db/cluster'
import { freePort } from '#db/cluster/server'
import { environmentWith } from '#lib/env'

const claim = '/claims/iran-supplied-russia-with-attack-drones'
const readers = 16
const seconds = 2
const rounds = 7

const forms = [
  { name: 'plain', encoding: 'identity' },
  { name: 'gzip', encoding: 'gzip' },
  { name: 'brotli', encoding: 'br' },
]

/**
 * Requests per second of a claim page from a running `npm start`, beside bare `node:http` with the same bytes and Next without
 * the front on the same build and database, each in a process of its own, in turns.
 * npm run bench -- front [http://127.0.0.1:3000] [.data]
 */
export async function run(site = 'http://127.0.0.1:3000', dataDir = '.data') {
  const url = new URL(claim, site).href
  const cluster = runningCluster(dataDir)
  if (!cluster) throw new Error(`No database runs in ${dataDir}: start the site with npm start first.`)
  const secret = readFileSync(join(dataDir, 'auth-secret'), 'utf8')
  const environment = { DATABASE_URL: cluster.url, AUTH_SECRET: secret, APP_URL: site, NODE_ENV: 'production' }
  const next = await open('next.ts', environment)
  try {
    for (const { name, encoding } of forms) {
      const body = await bytesOf(url, encoding)
      const bare = await open('bare.ts', {}, body)
      const targets = [url, bare.url, `${next.url}${claim}`]
      const [ours = 0, theirs = 0, nexts = 0] = await inTurns(targets, encoding)
      await bare.close()
      const ratios = `${(ours / theirs).toFixed(2)} of bare node:http, ${(ours / nexts).toFixed(1)} times Next alone`
      const all = [ours, theirs, nexts].map((each) => Math.round(each).toLocaleString('en')).join(' / ')
      console.log(`${name}: ${body.length} bytes; requests/s front / bare / Next alone: ${all}; ${ratios}`)
    }
  } finally {
    await next.close()
  }
}

/** The median of each, measured in turns so that what else the machine does meets all of them. */
async function inTurns(targets: string[], encoding: string) {
  const measured = targets.map((): number[] => [])
  for (let round = 0; round < rounds; round++) {
    for (const [at, url] of targets.entries()) measured[at]?.push(await measure(url, encoding))
  }
  return measured.map((each) => each.toSorted((one, other) => one - other)[Math.floor(rounds / 2)] ?? 0)
}

async function measure(url: string, encoding: string) {
  const { requests, non2xx, errors } = await autocannon({
    url,
    connections: readers,
    duration: seconds,
    headers: { 'accept-encoding': encoding },
  })
  if (non2xx > 0 || errors > 0) throw new Error(`${url}: ${non2xx} other answers, ${errors} errors`)
  return requests.average
}

/** As they travel. */
async function bytesOf(url: string, encoding: string) {
  const [response] = await once(get(url, { headers: { 'accept-encoding': encoding } }), 'response')
  return buffer(response)
}

async function open(program: string, environment: Record<string, string>, input = Buffer.alloc(0)) {
  const port = await freePort()
  const child = spawn(process.execPath, [join(import.meta.dirname, 'servers', program), String(port)], {
    env: environmentWith(environment),
    stdio: ['pipe', 'ignore', 'inherit', 'ipc'],
  })
  child.stdin?.end(input)
  await once(child, 'message')
  const close = async () => {
    child.kill()
    await once(child, 'exit')
  }
  return { url: `http://127.0.0.1:${port}`, close }
}
