import { once } from 'node:events'
import { Agent, createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'

const readers = 16
const seconds = 5

/**
 * Requests per second of the public pages of a running site, each as a ratio to bare `node:http` with the same bytes.
 * npm run bench -- pages [http://127.0.0.1:3000]
 */
export async function run(site = 'http://127.0.0.1:3000') {
  const paths = [
    '/',
    '/claims',
    '/claims/iran-supplied-russia-with-attack-drones',
    '/claims/nothing-is-here',
    '/api/health',
  ]
  for (const path of paths) {
    const url = new URL(path, site).href
    const body = Buffer.from(await (await fetch(url)).arrayBuffer())
    const bare = createServer((_, response) => response.end(body)).listen(0, '127.0.0.1')
    await once(bare, 'listening')
    const ours = await measure(url)
    const theirs = await measure(`http://127.0.0.1:${(bare.address() as AddressInfo).port}`)
    bare.close()
    const ratio = (ours / theirs).toFixed(3)
    console.log(`${path}: ${Math.round(ours)} requests/s, ${body.length} bytes, ${ratio} of bare node:http`)
  }
}

/** How often readers that ask again as soon as they are answered are answered in a second. */
async function measure(url: string): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: readers })
  let answers = 0
  const end = Date.now() + seconds * 1000
  const read = async () => {
    while (Date.now() < end) {
      const [response] = await once(get(url, { agent }), 'response')
      response.resume()
      await once(response, 'end')
      answers++
    }
  }
  await Promise.all(Array.from({ length: readers }, read))
  agent.destroy()
  return answers / seconds
}
