import { createSocket } from 'node:dgram'
import { once } from 'node:events'

/** What a name server says, question by question: addresses, other names, or nothing at all. The last answer stays. */
export type Answers = Record<string, (string[] | 'silence')[]>

const types: Record<number, string> = { 1: 'A', 5: 'CNAME', 28: 'AAAA' }

/** A name server that answers as it is told, lets nobody keep an answer, and remembers what it was asked. */
export async function serveNames(address: string, answers: Answers) {
  const asked: string[] = []
  const socket = createSocket('udp4')
  socket.on('message', (message, from) => {
    const { name, type, end } = readQuestion(message)
    asked.push(`${name} ${types[type] ?? type}`)
    const count = asked.filter((question) => question === `${name} ${types[type] ?? type}`).length
    const known = answers[name]
    const said = known?.[Math.min(count, known.length) - 1]
    if (said === 'silence') return
    const records = (said ?? []).flatMap((value) => record(value, type, answers))
    // Name error for what nobody told us of; otherwise an answer, maybe without records of this type.
    const flags = known ? 0x8580 : 0x8583
    const header = Buffer.alloc(12)
    message.copy(header, 0, 0, 2)
    for (const [index, value] of [flags, 1, records.length, 0, 0].entries()) header.writeUInt16BE(value, 2 + 2 * index)
    socket.send(Buffer.concat([header, message.subarray(12, end), ...records]), from.port, from.address)
  })
  socket.bind(53, address)
  await once(socket, 'listening')
  return { asked, answers }
}

function readQuestion(message: Buffer) {
  const labels: string[] = []
  let at = 12
  for (let length = message[at] ?? 0; length > 0; length = message[at] ?? 0) {
    labels.push(message.toString('latin1', at + 1, at + 1 + length))
    at += 1 + length
  }
  return { name: labels.join('.').toLowerCase(), type: message.readUInt16BE(at + 1), end: at + 5 }
}

/** `owner` is where the name asked for stands in every message: a pointer to its twelfth byte. */
function record(value: string, type: number, answers: Answers, owner = Buffer.from([0xc0, 12])): Buffer[] {
  if (/[a-z]\./.test(value)) {
    const alias = encodeName(value)
    const next = (answers[value]?.at(-1) ?? []) as string[]
    return [pack(owner, 5, alias), ...next.flatMap((further) => record(further, type, answers, alias))]
  }
  const is6 = value.includes(':')
  if (type !== (is6 ? 28 : 1)) return []
  return [pack(owner, type, is6 ? encodeV6(value) : Buffer.from(value.split('.').map(Number)))]
}

function pack(owner: Buffer, type: number, data: Buffer) {
  const head = Buffer.alloc(10)
  head.writeUInt16BE(type, 0)
  head.writeUInt16BE(1, 2)
  head.writeUInt16BE(data.length, 8)
  return Buffer.concat([owner, head, data])
}

const encodeName = (name: string) =>
  Buffer.concat([
    ...name.split('.').map((label) => Buffer.from([label.length, ...Buffer.from(label)])),
    Buffer.from([0]),
  ])

function encodeV6(address: string) {
  const [before = '', after] = new URL(`http://[${address}]/`).hostname.slice(1, -1).split('::')
  const words = (text = '') =>
    text
      .split(':')
      .filter(Boolean)
      .map((word) => Number.parseInt(word, 16))
  const [left, right] = [words(before), words(after)]
  const all = [...left, ...Array.from({ length: 8 - left.length - right.length }, () => 0), ...right]
  return Buffer.from(all.flatMap((word) => [word >> 8, word & 255]))
}
