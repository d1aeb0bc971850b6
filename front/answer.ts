import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Finished } from './asking.ts'
import { chooseEncoding, type Encoding } from './encodings.ts'

type Form = { body: Buffer; etag: string; headers: string[] }

/** Words, not pictures or fonts, which are packed already. */
const packable = /^(text\/|application\/([\w.-]+\+)?(json|xml|javascript|x-ndjson)|image\/svg)/
const smallest = 1_000

/** What tells of the connection, the length or the framework's own cache: ours to say, or nobody's business. */
const ours =
  /^(connection|keep-alive|transfer-encoding|content-length|content-encoding|date|etag|accept-ranges|x-nextjs-.*)$/

const packing = {
  br: (body: Buffer) =>
    promisify(brotliCompress)(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
    }),
  gzip: (body: Buffer) => promisify(gzip)(body, { level: 9 }),
}

/** A finished answer in all its forms, each with a strong ETag of its own, packed once, when somebody first takes it. */
export class Answer {
  readonly status: number
  readonly size: number
  readonly #body: Buffer
  readonly #digest: string
  readonly #headers: readonly string[]
  readonly #isPackable: boolean
  readonly #forms = new Map<Encoding, Form | Promise<Form>>()

  constructor({ status, headers, body }: Finished) {
    this.status = status
    this.size = body.length
    this.#body = body
    this.#isPackable = body.length >= smallest && packable.test(String(headers['content-type'] ?? ''))
    if (this.#isPackable) headers = { ...headers, vary: [headers.vary ?? [], 'Accept-Encoding'].flat().join(', ') }
    this.#headers = Object.entries(headers)
      .filter(([name]) => !ours.test(name))
      .flatMap(([name, value]) => [value].flat().flatMap((each) => [name, each]))
    this.#digest = createHash('sha256').update(body).digest('base64url').slice(0, 22)
  }

  /** `more` are headers that only this reader hears. */
  send(request: IncomingMessage, response: ServerResponse, more: readonly string[] = []): void | Promise<void> {
    const encoding = this.#isPackable ? chooseEncoding(request.headers['accept-encoding']) : 'identity'
    const form = this.#forms.get(encoding) ?? this.#make(encoding)
    if (form instanceof Promise) return form.then((made) => this.#sendForm(made, request, response, more))
    this.#sendForm(form, request, response, more)
  }

  #sendForm(form: Form, request: IncomingMessage, response: ServerResponse, more: readonly string[]) {
    const headers = more.length > 0 ? [...form.headers, ...more] : form.headers
    const held = request.headers['if-none-match']
    if (held !== undefined && this.status === 200 && isHeld(held, form.etag)) {
      const without = headers.flatMap((each, at) =>
        at % 2 === 0 && !/^content-(type|length|encoding)$/.test(each) ? [each, headers[at + 1] ?? ''] : [],
      )
      response.writeHead(304, without).end()
      return
    }
    response.writeHead(this.status, headers)
    if (request.method === 'HEAD') response.end()
    else response.end(form.body)
  }

  #make(encoding: Encoding): Form | Promise<Form> {
    const keep = (body: Buffer) => {
      const form = this.#form(encoding, body)
      this.#forms.set(encoding, form)
      return form
    }
    if (encoding === 'identity') return keep(this.#body)
    const making = packing[encoding](this.#body).then(keep)
    this.#forms.set(encoding, making)
    return making
  }

  #form(encoding: Encoding, body: Buffer): Form {
    const etag = `"${this.#digest}${encoding === 'identity' ? '' : `-${encoding}`}"`
    const named = encoding === 'identity' ? [] : ['content-encoding', encoding]
    return { body, etag, headers: [...this.#headers, ...named, 'etag', etag, 'content-length', String(body.length)] }
  }
}

/** `If-None-Match` compares weakly (RFC 9110): a proxy on the way may have marked ours. */
const isHeld = (held: string, etag: string) =>
  held === etag || held.trim() === '*' || held.split(',').some((each) => each.trim().replace(/^W\//, '') === etag)
