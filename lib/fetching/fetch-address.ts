import 'server-only'
import { Client, type Dispatcher } from 'undici'
import { env, givenOrigin } from '#lib/env'
import packageFile from '../../package.json' with { type: 'json' }
import { acceptedCodings, largestDocument, readBody } from './body.ts'
import { isChallenge } from './challenge.ts'
import { connectTo } from './connecting.ts'
import { failureOf } from './failing.ts'
import { FetchFailure } from './fetch-failure.ts'
import { publicAddresses, type Resolve, resolveBySystem } from './resolving.ts'
import { readTarget, type Target } from './target.ts'

/** The value has a letter for each byte, as sent. */
type Header = [name: string, value: string]

/** What an address answered with: the document as its server meant it, without compression, and how it came. */
export type Fetched = {
  bytes: Uint8Array
  /** With its charset, as sent. */
  mediaType: string
  status: number
  headers: Header[]
  /** Each address that sent us on, and the status that it did it with. */
  redirects: { url: string; status: number }[]
  finalUrl: string
}

type Options = { resolve?: Resolve; signal?: AbortSignal }

/** From the first question to a resolver until the last byte, redirects and all. */
const longestWait = 20_000
const mostRedirects = 5

/**
 * Gets a document from the public internet; the address may be anybody's (docs/decisions/fetching.md).
 * @throws FetchFailure
 */
export async function fetchAddress(
  address: string,
  { resolve = resolveBySystem, signal }: Options = {},
): Promise<Fetched> {
  signal?.throwIfAborted()
  let target = readTarget(address)
  const ending = new AbortController()
  const end = () => ending.abort(signal?.reason)
  // Not AbortSignal.any and AbortSignal.timeout: what nobody holds but its listeners may be collected, and never tells.
  const timer = setTimeout(() => ending.abort(new FetchFailure('too_slow', { host: target.host })), longestWait)
  const redirects: Fetched['redirects'] = []
  signal?.addEventListener('abort', end)
  try {
    for (;;) {
      const answer = await ask(target, resolve, ending)
      if (!('location' in answer)) return { ...answer, redirects, finalUrl: target.url.href }
      redirects.push({ url: target.url.href, status: answer.status })
      if (redirects.length > mostRedirects) throw new FetchFailure('too_many_redirects')
      target = readTarget(answer.location, target.url)
    }
  } catch (error) {
    throw ending.signal.aborted ? ending.signal.reason : failureOf(error, target.host)
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', end)
  }
}

type Answer = Omit<Fetched, 'redirects' | 'finalUrl'>
type Elsewhere = { status: number; location: string }

async function ask(target: Target, resolve: Resolve, ending: AbortController): Promise<Answer | Elsewhere> {
  const { signal } = ending
  const addresses = await beforeEnd(publicAddresses(target, resolve), signal)
  const socket = await connectTo(target, { addresses, proxy: env.FETCH_PROXY, signal })
  const client = new Client(target.url.origin, {
    // The one connection there is: nothing is resolved or connected to once more. Told of it before it has done asking,
    // undici would wait for ever.
    connect: (_, connected) => queueMicrotask(() => connected(null, socket)),
    maxHeaderSize: 64 * 1024,
    maxResponseSize: largestDocument,
    headersTimeout: 0,
    bodyTimeout: 0,
    allowH2: false,
  })
  try {
    return await read(await send(client, target, ending), target)
  } finally {
    socket.destroy()
    await client.destroy()
  }
}

function send(client: Client, { url }: Target, ending: AbortController) {
  let words = 0
  return client.request({
    method: 'GET',
    path: url.pathname + url.search,
    headers: {
      'user-agent': userAgent(),
      accept: 'text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8',
      'accept-encoding': acceptedCodings,
    },
    reset: true,
    signal: ending.signal,
    responseHeaders: 'raw',
    // Some announce what is to come; a flood of that is no answer.
    onInfo: () => {
      words += 1
      if (words > 10) ending.abort(new FetchFailure('not_http', { reason: 'no_answer' }))
    },
  })
}

async function read({ statusCode: status, headers: raw, body }: Dispatcher.ResponseData, target: Target) {
  const headers = pairs(raw as unknown as string[])
  const header = (name: string) => headers.filter(([key]) => key.toLowerCase() === name).map(([, value]) => value)
  const location = header('location')[0]
  if ([301, 302, 303, 307, 308].includes(status) && location) return { status, location: asWritten(location) }
  const { host } = target
  if (status < 200 || status > 299) {
    if (isChallenge(headers, '', new Uint8Array())) throw new FetchFailure('blocked', { host, status })
    throw new FetchFailure(meanings[status] ?? 'status', { host, status })
  }
  if (Number(header('content-length')[0] ?? 0) > largestDocument) throw new FetchFailure('too_large', { host })
  const bytes = await readBody(body, header('content-encoding').join(','))
  const mediaType = header('content-type')[0] ?? 'application/octet-stream'
  if (isChallenge(headers, mediaType, bytes)) throw new FetchFailure('blocked', { host, status })
  return { bytes, mediaType, status, headers }
}

const meanings: Record<number, 'gone' | 'blocked'> = {
  404: 'gone',
  410: 'gone',
  401: 'blocked',
  402: 'blocked',
  403: 'blocked',
  407: 'blocked',
  429: 'blocked',
  451: 'blocked',
}

const pairs = (raw: string[]): Header[] =>
  Array.from({ length: raw.length / 2 }, (_, index) => [String(raw[2 * index]), String(raw[2 * index + 1])])

/** Whoever hides where the newsroom is does not want its name in every log either. */
function userAgent() {
  const origin = env.FETCH_PROXY ? null : givenOrigin(env)
  return `Counterclaim/${packageFile.version}${origin ? ` (+${origin})` : ''}`
}

/** Headers come as bytes; addresses that aren't encoded as they should be are written in UTF-8. */
const asWritten = (header: string) => Buffer.from(header, 'latin1').toString()

/** A resolver can't be told to stop. */
function beforeEnd<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = () => reject(signal.reason)
    if (signal.aborted) end()
    signal.addEventListener('abort', end, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', end))
  })
}
