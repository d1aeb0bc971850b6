import 'server-only'
import { DocumentError } from './document.ts'
import { pack, unpack } from './envelope.ts'
import { read } from './reader.ts'

// Reads one document from the standard input and answers on the standard output, where nothing else may write.
for (const name of ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const) console[name] = () => {}

const answer = (packed: Uint8Array) => process.stdout.write(packed, () => process.exit(0))

function fail(error: unknown) {
  const known = error instanceof DocumentError
  const { code, details } = known
    ? error
    : new DocumentError(error instanceof RangeError ? 'too_complex' : 'unreadable')
  answer(pack({ failure: code, details }))
}
process.on('uncaughtException', fail)

const parts: Uint8Array[] = []
for await (const part of process.stdin) parts.push(part)
try {
  const { head, bytes } = unpack(Buffer.concat(parts))
  const { bytes: written, ...reading } = await read({ ...(head as object), bytes })
  answer(pack({ reading, rewritten: written !== undefined }, written))
} catch (error) {
  fail(error)
}
