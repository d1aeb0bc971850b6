import { fileTypeFromBuffer } from 'file-type'

/** What we can read. An archive is a WARC, also compressed, or a WACZ. */
export type DocumentKind = 'html' | 'text' | 'pdf' | 'image' | 'archive'

/** What the first bytes are, whatever a name says; `mediaType` is a server's word, and decides only how a text is meant. */
export function documentKind(bytes: Uint8Array, mediaType?: string | null): DocumentKind | null {
  for (const [kind, signature] of signatures)
    if (signature.every((byte, at) => byte === null || bytes[at] === byte)) return kind
  if (isBinary(bytes)) return null
  const start = new TextDecoder(textEncoding(bytes)).decode(bytes.subarray(0, 2048)).trimStart().toLowerCase()
  const sent = (mediaType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''
  if (/^(<\?xml[^>]*>\s*)?(<!--([^-]|-(?!->))*-->\s*)*(<!doctype\s+svg|<svg|<rss|<feed)/.test(start)) return null
  if (isHtml.test(start)) return sent === 'text/plain' ? 'text' : 'html'
  if (/^(text\/html|application\/xhtml\+xml)$/.test(sent)) return 'html'
  return /^<\?xml/.test(start) ? null : 'text'
}

/** The name of a type that we can't read, for a message. */
export async function typeName(bytes: Uint8Array, mediaType?: string | null): Promise<string> {
  const found = await fileTypeFromBuffer(bytes.subarray(0, 4100)).catch(() => undefined)
  const sent = (mediaType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''
  return found?.mime ?? (/^[a-z]+\/[a-z0-9.+-]{1,80}$/.test(sent) ? sent : 'unknown')
}

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0))

const signatures: [DocumentKind, (number | null)[]][] = [
  ['pdf', ascii('%PDF-')],
  ['image', [0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [...ascii('RIFF'), null, null, null, null, ...ascii('WEBPVP8')]],
  ['archive', ascii('WARC/1.')],
  ['archive', [0x1f, 0x8b]],
  ['archive', [...ascii('PK'), 3, 4]],
]

/** As browsers know it by its first tag (MIME Sniffing Standard, 7.1), and XHTML. */
const isHtml =
  /^(<\?xml[^>]*>\s*)?(<!--([^-]|-(?!->))*-->\s*)*<(!doctype\s+html|html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p|meta|link|article|main|section)[\s>/]/

/** UTF-16 says so by its first two bytes; in any other text, no byte is one of these. */
const isBinary = (bytes: Uint8Array) =>
  textEncoding(bytes) === 'utf-8' &&
  bytes
    .subarray(0, 8192)
    .some((byte) => byte < 9 || byte === 0x0b || (byte > 0x0d && byte < 0x1b) || (byte > 0x1b && byte < 0x20))

const textEncoding = ([first, second]: Uint8Array) =>
  first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
