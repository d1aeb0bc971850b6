import { Gunzip } from 'fflate'

/**
 * The media type of a file by its own bytes, whatever its name says; null for what is not read here. Whether it is what it
 * begins as is found out by reading it.
 */
export function fileKind(bytes: Uint8Array): string | null {
  if (bytes.byteLength === 0) return null
  const head = latin(bytes.subarray(0, 1024))
  for (const [type, begins] of signatures) if (begins(head)) return type
  if (head.startsWith('PK\x03\x04')) return holds(bytes, 'datapackage.json') ? 'application/wacz' : null
  if (head.startsWith('\x1f\x8b')) return isWarc(unpackedHead(bytes)) ? 'application/warc' : null
  return textKind(head)
}

const isWarc = (head: string) => /^WARC\/\d/.test(head)

const signatures: [string, (head: string) => boolean][] = [
  ['application/pdf', (head) => /^(?:\s|[\xef\xbb\xbf]){0,20}%PDF-\d/.test(head)],
  ['image/png', (head) => head.startsWith('\x89PNG\r\n\x1a\n')],
  ['image/jpeg', (head) => head.startsWith('\xff\xd8\xff')],
  ['image/webp', (head) => /^RIFF[\s\S]{4}WEBPVP/.test(head)],
  ['application/warc', isWarc],
]

/** Signs that no text has (WHATWG MIME Sniffing, binary data bytes). */
const isBinary = (head: string) => /\p{Cc}/u.test(head.replaceAll(/[\t\n\f\r\x80-\x9f]/gu, ''))

const isWide = (head: string) => /^(?:\xff\xfe|\xfe\xff)/.test(head)

function textKind(head: string): string | null {
  const words = isWide(head) ? head.slice(2).replaceAll('\0', '') : head.replace(/^\xef\xbb\xbf/, '')
  const text = words.replace(/^(?:\s|<!--[\s\S]*?-->|<\?[\s\S]*?\?>)+/, '')
  if (/^<(?:!doctype\s+svg|svg[\s>])/i.test(text)) return null
  // As browsers do: a page may have odd signs in it, a plain text has none.
  if (beginsPage.test(text)) return 'text/html'
  return isWide(head) || !isBinary(head) ? 'text/plain' : null
}

const beginsPage =
  /^<(?:!doctype\s+html|html|head|body|title|meta|link|script|style|div|p|article|main|h1|table|br|a|!--)\b/i

const latin = (bytes: Uint8Array) => String.fromCharCode(...bytes)

function holds(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name)
}

function unpackedHead(bytes: Uint8Array): string {
  let head = ''
  const unpacking = new Gunzip((data) => {
    head ||= latin(data.subarray(0, 16))
  })
  try {
    unpacking.push(bytes.subarray(0, 4096), false)
  } catch {
    return head
  }
  return head
}
