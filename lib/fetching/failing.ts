import { FetchFailure, type FetchFailureCode } from './fetch-failure.ts'

/** Codes of undici and of its parser, of Node's sockets otherwise. */
const meanings: [RegExp, FetchFailureCode, reason: string][] = [
  [/^UND_ERR_RES_EXCEEDED_MAX_SIZE$/, 'too_large', ''],
  [/^UND_ERR_RES_CONTENT_LENGTH_MISMATCH$|^HPE_INVALID_EOF_STATE$/, 'unreachable', 'cut_short'],
  [/^UND_ERR_HEADERS_OVERFLOW$/, 'not_http', 'headers'],
  [/^HPE_/, 'not_http', 'form'],
]

/** What went wrong in words of ours; what is no failure of theirs comes back as it is. */
export function failureOf(error: unknown, deadline: AbortSignal, host: string): unknown {
  if (error instanceof FetchFailure) return error
  if (deadline.aborted) return new FetchFailure('too_slow', { host })
  const { code, message } = error as NodeJS.ErrnoException
  if (typeof code !== 'string') return error
  const [, meaning, reason] = meanings.find(([pattern]) => pattern.test(code)) ?? []
  if (meaning) return new FetchFailure(meaning, { host, ...(reason && { reason }) })
  if (/^bad (response|upgrade)$/.test(message)) return new FetchFailure('not_http', { host, reason: 'form' })
  return new FetchFailure('unreachable', { host, reason: code })
}
