import type { RequestListener } from 'node:http'
import { largestForm, largestUpload } from '../lib/form-size.ts'
import { isForMachines, problem } from './machines.ts'

/** Where a file of a source is sent. */
const uploads = /^\/desk\/sources\/[^/?]+(\?|$)/

/** Where strangers send something, nothing long is asked for; nor do programs send more. */
const largestElsewhere = 100_000

/** A browser hears the answer only once it has sent all: so much is let in and forgotten. What is larger is cut off. */
const largestForgotten = 64_000_000

/**
 * Refuses what is larger than any form of ours; none of it is kept. A body must say how large it is; every browser does.
 * The connection ends with the answer.
 */
export function withBodySizes(answer: RequestListener): RequestListener {
  return (request, response) => {
    const { headers } = request
    const { limit, most } = limitAt(request.url ?? '')
    const refuse = (status: 411 | 413, words: string) => {
      const forProgram = isForMachines(request.url ?? '')
      const type = forProgram ? 'application/problem+json' : 'text/plain; charset=utf-8'
      response.writeHead(status, { 'content-type': type, 'cache-control': 'private, no-store', connection: 'close' })
      response.end(forProgram ? problem(status, titles[status]) : words)
    }
    if (headers['transfer-encoding']) return refuse(411, 'Say how large it is, in Content-Length.\n')
    const length = Number(headers['content-length'] ?? 0)
    if (length <= limit) return answer(request, response)
    const words = `This is too large: at most ${most} can be sent here. Go back, what you typed is still there, and shorten it.\n`
    if (length > largestForgotten) return refuse(413, words)
    request.once('end', () => refuse(413, words)).resume()
  }
}

const titles = { 411: 'Say how large it is, in Content-Length', 413: 'This is too large: at most 100 kilobytes' }

function limitAt(url: string) {
  if (uploads.test(url)) return { limit: largestUpload, most: '25 megabytes' }
  if (/^\/(desk|api\/desk)(\/|\?|$)/.test(url)) return { limit: largestForm, most: '16 megabytes' }
  return { limit: largestElsewhere, most: '100 kilobytes' }
}
