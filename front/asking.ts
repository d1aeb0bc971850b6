import { IncomingMessage, type OutgoingHttpHeaders, type RequestListener, ServerResponse } from 'node:http'
import { Socket } from 'node:net'

/** What the framework answered, whole. */
export type Finished = { status: number; headers: Record<string, string | string[]>; body: Buffer }

/** An answer that is larger goes to each reader as it is made. */
const largest = 8_000_000

/**
 * Asks the framework on nobody's behalf: the question holds an address and our own host, and nothing of who came with it,
 * so the answer can be anybody's. It is finished even when that reader leaves. Null when it is too large to be held.
 */
export function ask(framework: RequestListener, target: string, host: string): Promise<Finished | null> {
  const request = new IncomingMessage(new Socket())
  Object.assign(request, { method: 'GET', url: target, httpVersion: '1.1', httpVersionMajor: 1, httpVersionMinor: 1 })
  Object.assign(request.headers, { host, 'x-forwarded-for': 'unknown' })
  request.push(null)
  return new Promise((resolve) => framework(request, new Held(request, resolve)))
}

type Encoding = BufferEncoding
type Done = (error?: Error | null) => void

/** Holds what is written instead of sending it. */
class Held extends ServerResponse {
  readonly #finish: (finished: Finished | null) => void
  #chunks: Buffer[] = []
  #size = 0

  constructor(request: IncomingMessage, finish: (finished: Finished | null) => void) {
    super(request)
    this.#finish = finish
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    // Node would send the headers that stand here without writing them down.
    const headers = rest.find((one): one is OutgoingHttpHeaders => typeof one === 'object' && one !== null)
    for (const [name, value] of Object.entries(headers ?? {})) if (value !== undefined) this.setHeader(name, value)
    return super.writeHead(status)
  }

  override flushHeaders() {
    if (!this.headersSent) this.writeHead(this.statusCode)
  }

  override write(chunk: unknown, encoding?: Encoding | Done, done?: Done): boolean {
    this.flushHeaders()
    this.#hold(chunk, encoding)
    const written = typeof encoding === 'function' ? encoding : done
    if (written) process.nextTick(written)
    return true
  }

  override end(chunk?: unknown, encoding?: Encoding | Done, done?: Done): this {
    if (this.finished) return this
    this.flushHeaders()
    if (typeof chunk !== 'function') this.#hold(chunk, encoding)
    this.finished = true
    const isTooLarge = this.#size > largest
    const [only] = this.#chunks
    const body = this.#chunks.length === 1 && only ? only : Buffer.concat(this.#chunks)
    this.#finish(isTooLarge ? null : { status: this.statusCode, headers: this.#headers(), body })
    const ended = [chunk, encoding, done].find((one): one is Done => typeof one === 'function')
    process.nextTick(() => {
      ended?.()
      this.emit('finish')
      this.emit('close')
    })
    return this
  }

  #hold(chunk: unknown, encoding?: Encoding | Done) {
    if (chunk === undefined || chunk === null) return
    const written =
      typeof chunk === 'string'
        ? Buffer.from(chunk, typeof encoding === 'string' ? encoding : 'utf8')
        : Buffer.isBuffer(chunk)
          ? chunk
          : Buffer.from(chunk as Uint8Array)
    this.#size += written.length
    if (this.#size > largest) this.#chunks = []
    else if (written.length > 0) this.#chunks.push(written)
  }

  #headers() {
    const headers: Finished['headers'] = {}
    for (const [name, value] of Object.entries(this.getHeaders())) {
      if (value !== undefined) headers[name] = Array.isArray(value) ? value : String(value)
    }
    return headers
  }

  override destroy(error?: Error): this {
    if (!this.finished) this.#finish({ status: 500, headers: {}, body: Buffer.alloc(0) })
    return super.destroy(error)
  }
}
