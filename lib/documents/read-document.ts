import 'server-only'
import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { largestFile } from '#lib/intakes/intake'
import { confined, project } from './confinement.ts'
import { DocumentError, documentErrors, type GivenDocument, type Reading, reading } from './document.ts'
import { pack, unpack } from './envelope.ts'
import { fileKind } from './signature.ts'

/** Of work. Where the system doesn't tell how much that was, and for one that only waits, the clock decides. */
const longestWorkMs = 15_000
const longestMs = 60_000
/** All of the process, with what libraries take outside its heap. */
const mostResidentMiB = 800
const largestAnswer = 80 * 2 ** 20

const answered = z.union([
  z.object({ reading, rewritten: z.boolean() }),
  z.object({
    failure: z.enum(documentErrors),
    details: z.record(z.string(), z.union([z.string().max(200), z.number()])),
  }),
])

let turn: Promise<unknown> = Promise.resolve()

/**
 * What a document says, in words, and of itself. It is read in a process of its own, without network, files or the
 * newsroom's secrets, and with a limit to its time and memory; one at a time.
 * @throws DocumentError
 */
export function readDocument(given: GivenDocument, signal?: AbortSignal): Promise<Reading> {
  const read = turn.then(() => readApart(given, signal))
  turn = read.catch(() => {})
  return read
}

async function readApart({ bytes, ...head }: GivenDocument, signal?: AbortSignal): Promise<Reading> {
  signal?.throwIfAborted()
  if (bytes.byteLength > largestFile) throw new DocumentError('too_large')
  // Only pictures are read by machine code, which permissions don't hold: what reads all else may load none.
  const mayLoadAddons = fileKind(bytes)?.startsWith('image/') ?? false
  const flags = [...(await confined({ mayLoadAddons })), 'lib/documents/child.ts']
  const answer = await askChild(pack(head, bytes), flags, signal)
  const { told, written } = opened(answer)
  if ('failure' in told) throw new DocumentError(told.failure, told.details)
  return { ...told.reading, ...(told.rewritten && { bytes: written.slice() }) }
}

function askChild(question: Uint8Array, args: string[], signal?: AbortSignal): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: project,
      env: { NODE_ENV: 'production' },
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    const parts: Buffer[] = []
    let size = 0
    let complaint = ''
    const stopWatching = () => {
      clearTimeout(timer)
      clearInterval(watch)
      signal?.removeEventListener('abort', aborted)
    }
    const end = (error: Error) => {
      stopWatching()
      child.kill('SIGKILL')
      reject(error)
    }
    const tooComplex = () => end(new DocumentError('too_complex'))
    const aborted = () => end(signal?.reason)
    const timer = setTimeout(tooComplex, longestMs)
    const watch = setInterval(async () => {
      const { workMs, residentMiB } = await costOf(child.pid)
      if (workMs > longestWorkMs || residentMiB > mostResidentMiB) tooComplex()
    }, 200)
    signal?.addEventListener('abort', aborted, { once: true })
    // First: one that could not begin may have no pipes.
    child.on('error', end)
    child.stdout.on('data', (part: Buffer) => {
      parts.push(part)
      size += part.length
      if (size > largestAnswer) tooComplex()
    })
    child.stderr.on('data', (part: Buffer) => {
      complaint = (complaint + part).slice(-2000)
    })
    // A child that ended before it took everything: how it ended says why.
    child.stdin.on('error', () => {})
    child.stdin.end(question)
    child.on('close', (code, ended) => {
      stopWatching()
      if (code === 0) resolve(Buffer.concat(parts))
      // Out of memory it ends by a signal. Whatever else a document does to it, it answers; and when the server is stopped,
      // the document is read again later.
      else if (code === null && !['SIGINT', 'SIGTERM', 'SIGHUP'].includes(ended ?? ''))
        reject(new DocumentError('too_complex'))
      else reject(new Error(`The process that reads documents ended with ${code ?? ended}: ${complaint}`))
    })
  })
}

/** It has read what strangers wrote: whatever they made it say, it says that much and no more. */
function opened(answer: Uint8Array) {
  try {
    const { head, bytes: written } = unpack(answer)
    return { told: answered.parse(head), written }
  } catch {
    throw new DocumentError('unreadable')
  }
}

/** What a process has cost so far; nothing where the system doesn't tell (the heap's own limit holds everywhere). */
async function costOf(pid: number | undefined): Promise<{ workMs: number; residentMiB: number }> {
  const of = (file: string) => readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '')
  const [status, stat] = await Promise.all([of('status'), of('stat')])
  // After the name in brackets: the 12th and 13th are hundredths of a second, in the program and in the system (proc(5)).
  const numbers = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number)
  return {
    workMs: ((numbers[11] ?? 0) + (numbers[12] ?? 0)) * 10,
    residentMiB: Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024,
  }
}
