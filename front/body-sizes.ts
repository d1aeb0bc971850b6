import type { RequestListener } from 'node:http'
import { largestForm } from '../lib/form-size.ts'

/** Where strangers send something, nothing long is asked for; nor do programs send more. */
const largestElsewhere = 100_000

/**
 * Refuses what is larger than any form of ours before it is read. A body must say how large it is; every browser does.
 * The connection ends with the answer, since nobody reads on.
 */
export function withBodySizes(answer: RequestListener): RequestListener {
  return (request, response) => {
    const { headers } = request
    const limit = /^\/(desk|api\/desk)(\/|\?|$)/.test(request.url ?? '') ? largestForm : largestElsewhere
    const refuse = (status: 411 | 413, words: string) => {
      const plain = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'private, no-store' }
      response.writeHead(status, { ...plain, connection: 'close' })
      response.end(words)
    }
    if (headers['transfer-encoding']) return refuse(411, 'Say how large it is, in Content-Length.\n')
    if (Number(headers['content-length'] ?? 0) <= limit) return answer(request, response)
    const most = limit === largestForm ? '16 megabytes' : '100 kilobytes'
    refuse(
      413,
      `This is too large: at most ${most} can be sent here. Go back, what you typed is still there, and shorten it.\n`,
    )
  }
}
