import 'server-only'
import { DocumentError } from './document.ts'
import { pack, unpack } from './envelope.ts'
import { read } from './reader.ts'

// Reads one document from the standard input and answers on the standard output, where nothing else may write.
for (const name of ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const) console[name] = () => {}

const parts: Uint8Array[] = []
for await (const part of process.stdin) parts.push(part)
const { head, bytes } = unpack(Buffer.concat(parts))

let answer: Uint8Array
try {
  const { bytes: written, ...reading } = await read({ ...(head as object), bytes })
  answer = pack({ reading, rewritten: written !== undefined }, written)
} catch (error) {
  const known =
    error instanceof DocumentError
      ? error
      : new DocumentError(error instanceof RangeError ? 'too_complex' : 'unreadable')
  answer = pack({ failure: known.code, details: known.details })
}
process.stdout.write(answer, () => process.exit(0))
