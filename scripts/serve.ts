import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import next from 'next'
import { clientAddress } from '#lib/client-address'
import { addressOf, extendEnvironment } from '#lib/env'
import { isDatabaseUp } from '#lib/health/queries'
import { cacheTags } from '#lib/publishing/cache-tags'
import { purgeToken } from '#lib/publishing/purge-token'
import { StartupError } from '#lib/startup-error'
import { withBodySizes } from '../front/body-sizes.ts'
import { errorPages, withErrorPages } from '../front/error-pages.ts'
import { Front } from '../front/front.ts'
import { withMachines } from '../front/machines.ts'
import { withOwnOrigin } from '../front/own-origin.ts'
import { withPlainRequests } from '../front/plain-requests.ts'
import { withPolicy } from '../front/policy.ts'
import { withRefusals } from '../front/refusals.ts'
import { dressedIn, securityHeaders, withSecurityHeaders } from '../front/security-headers.ts'
import { withSharedCaches } from '../front/shared-caches.ts'
import { followChanges } from './follow-changes.ts'
import { root } from './root.ts'

type Options = {
  dev: boolean
  host: string
  port: number
  /** Where readers reach the site, when the operator said so. */
  origin: string | null
  secret: string
  trustedProxies: number
}

/** Serves the site; answers nobody before what an earlier run left in the cache is forgotten. */
export async function serve({ dev, host, port, origin, secret, trustedProxies }: Options) {
  // Else the framework, where it asks itself for a page, goes to the address in the visitor's headers.
  extendEnvironment({ __NEXT_PRIVATE_ORIGIN: addressOf(host, port) })
  const server = createServer()
  const app = next({ dev, dir: root, hostname: host, port, httpServer: server })
  await app.prepare()
  const answer = app.getRequestHandler()
  const framework: RequestListener = (request, response) => void answer(request, response)
  const purge = (tags: string[]) => purgeThrough(framework, secret, tags)
  const begin = async () => {
    if (!dev) await purge([cacheTags.everything])
  }
  const through = (pages: RequestListener) => compose(pages, origin, trustedProxies)
  const { listener, hear } = dev
    ? { listener: through(framework), hear: () => {} }
    : withFront(framework, through, { origin, host: new URL(origin ?? addressOf(host, port)).host })
  const following = await followChanges(begin, purge, hear)
  server.on('request', listener)
  await listen(server, host, port)
  return {
    async close() {
      await following.end()
      await close(server)
    },
  }
}

/** Answers from memory where it can; `through` stands before Next for everything else. */
function withFront(
  framework: RequestListener,
  through: (pages: RequestListener) => RequestListener,
  { origin, host }: { origin: string | null; host: string },
) {
  const pages = withErrorPages(framework, errorPages(join(root, '.next')))
  const headers = securityHeaders(origin)
  const front = new Front({
    framework: pages,
    through: withSecurityHeaders(withPolicy(through(pages)), headers),
    dress: dressedIn(headers),
    host,
    isUp: isDatabaseUp,
  })
  return { listener: withRefusals(front.listener, headers), hear: front.hear }
}

/** What stands before Next. */
const compose = (framework: RequestListener, origin: string | null, trustedProxies: number) =>
  withSharedCaches(
    withMachines(
      withPlainRequests(withOwnOrigin(withBodySizes(withVisitorAddress(framework, trustedProxies)), origin)),
    ),
  )

/** Next reads one address from the header and believes it. */
const withVisitorAddress =
  (framework: RequestListener, trustedProxies: number): RequestListener =>
  (request, response) => {
    const forwardedFor = [request.headers['x-forwarded-for'] ?? []].flat().join(', ')
    request.headers['x-forwarded-for'] = clientAddress(request.socket.remoteAddress ?? '', forwardedFor, trustedProxies)
    framework(request, response)
  }

/** Through the internal handler, on a door of its own that only this machine sees for a moment. */
async function purgeThrough(listener: RequestListener, secret: string, tags: string[]) {
  const server = createServer(listener)
  await listen(server, '127.0.0.1', 0)
  try {
    const { port } = server.address() as AddressInfo
    const response = await fetch(`http://127.0.0.1:${port}/api/internal/purge`, {
      method: 'POST',
      headers: { authorization: `Bearer ${purgeToken(secret)}`, 'content-type': 'application/json' },
      body: JSON.stringify({ tags }),
    })
    await response.arrayBuffer()
    if (!response.ok) throw new Error(`Pages that changed could not be expired (status ${response.status}).`)
  } finally {
    await close(server)
  }
}

/** Fails early and in plain words when the address can't be had. */
export async function refuseTakenPort(host: string, port: number) {
  const probe = createServer()
  await listen(probe, host, port)
  await close(probe)
}

async function listen(server: Server, host: string, port: number) {
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (error) {
    throw explainListen(error, host, port)
  }
}

function explainListen(error: unknown, host: string, port: number) {
  const { code } = error as { code?: string }
  const cause = { cause: error }
  if (code === 'EADDRINUSE') {
    const what = `Port ${port} on ${host} is taken by another program.`
    return new StartupError(
      { what, mend: `Stop that program or choose another port: PORT=${port + 1} npm start` },
      cause,
    )
  }
  if (code === 'EACCES') {
    const what = `This user may not open port ${port}.`
    return new StartupError({ what, mend: 'Choose a port above 1023: PORT=3000 npm start' }, cause)
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    const what = `This machine has no address ${host}.`
    return new StartupError({ what, mend: 'Set HOST to one of its own, such as 127.0.0.1 or 0.0.0.0.' }, cause)
  }
  return error
}

/** Lets answers under way finish, but not for ever. */
async function close(server: Server) {
  if (!server.listening) return
  const closed = once(server, 'close')
  server.close()
  server.closeIdleConnections()
  const hard = setTimeout(() => server.closeAllConnections(), 2000)
  await closed
  clearTimeout(hard)
}
