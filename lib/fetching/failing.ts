import { FetchFailure, type FetchFailureCode } from './fetch-failure.ts'

/** What undici says of an answer that is none; everything else comes from Node's sockets. */
const meanings: [said: RegExp, code: FetchFailureCode, reason?: string][] = [
  [/^UND_ERR_RES_EXCEEDED_MAX_SIZE/, 'too_large'],
  [/^UND_ERR_RES_CONTENT_LENGTH_MISMATCH|^HTTPParserError.*EOF state/, 'unreachable', 'cut_short'],
  [/^UND_ERR_HEADERS_OVERFLOW/, 'not_http', 'headers'],
  [/^HTTPParserError|bad (response|upgrade)$/, 'not_http', 'form'],
]

/** What went wrong in words of ours; what is no failure of theirs comes back as it is. */
export function failureOf(error: unknown, host: string): unknown {
  if (error instanceof FetchFailure) return error
  const { name, code, message } = error as NodeJS.ErrnoException
  const [, meaning, reason] = meanings.find(([said]) => said.test(`${code ?? name} ${message}`)) ?? []
  if (meaning) return new FetchFailure(meaning, { host, ...(reason && { reason }) })
  return code ? new FetchFailure('unreachable', { host, reason: code }) : error
}
