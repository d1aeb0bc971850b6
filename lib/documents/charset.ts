/**
 * The text that the bytes spell. A mark at the start is believed; else what is strictly UTF-8 is UTF-8, whatever anybody
 * declared; else a declaration (server, meta, XML) is believed as far as the words make sense in it.
 */
export function decodeText(bytes: Uint8Array, { mediaType = '', html = false } = {}): string {
  const declared = declaredEncoding(bytes, mediaType, html)
  return clean(new TextDecoder(encodingOf(bytes, declared)).decode(bytes))
}

function encodingOf(bytes: Uint8Array, declared: string | null): string {
  if (declared?.startsWith('utf-16')) return declared
  // Only that encoding writes letters by escapes, and looks like plain ASCII otherwise.
  if (declared === 'iso-2022-jp') return declared
  if (isUtf8(bytes)) return 'utf-8'
  const sample = oddParts(bytes)
  const honest = declared && declared !== 'utf-8' && !latin.has(declared) ? declared : null
  if (honest && !singleByte.has(honest)) return honest
  const candidates = [...new Set([...(honest ? [honest] : []), ...guesses])]
  const scored = candidates.map((encoding) => ({
    encoding,
    score: plausibility(new TextDecoder(encoding).decode(sample)),
  }))
  const best = scored.reduce((one, other) => (other.score > one.score ? other : one))
  const own = scored.find(({ encoding }) => encoding === honest)
  return own && own.score >= best.score * 0.9 ? own.encoding : best.score > 0 ? best.encoding : 'windows-1252'
}

function declaredEncoding(bytes: Uint8Array, mediaType: string, html: boolean): string | null {
  const marked = marks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0]
  const sent = /;\s*charset\s*=\s*["']?([^\s;"']+)/i.exec(mediaType)?.[1]
  const said = sent ?? (html ? declaredInside(bytes) : undefined)
  // Whoever reads `utf-16` in a page reads it byte by byte: it is not (HTML Standard, 13.2.3.2).
  return marked ?? (said ? known(said.replace(/^utf-16.*$/i, sent ?? 'utf-8')) : null)
}

const marks: [string, number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

function declaredInside(bytes: Uint8Array) {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096)).replace(/<!--([^-]|-(?!->))*-->/g, '')
  const declaration = /<meta\s[^>]*?charset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(start)
  return (/^\s*<\?xml[^>]*\sencoding\s*=\s*["']([^\s"']+)/.exec(start) ?? declaration)?.[1]
}

function known(label: string): string | null {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}

function isUtf8(bytes: Uint8Array) {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** What servers declare by default, whatever they send. */
const latin = new Set(['windows-1252', 'iso-8859-1', 'us-ascii'])

const guesses = ['windows-1252', 'windows-1253', 'windows-1251', 'windows-1256', 'windows-1250', 'koi8-r']
const singleByte = new Set([
  ...guesses,
  'iso-8859-7',
  'iso-8859-5',
  'iso-8859-2',
  'iso-8859-15',
  'windows-1254',
  'koi8-u',
])

const mostJudged = 20_000
/** Bytes on each side of a letter beyond ASCII. No word is longer; what runs on without end is judged in pieces. */
const longestHalf = 100

/** The words with bytes beyond ASCII, and a little around them: never much more than `mostJudged`, whatever the bytes are. */
function oddParts(bytes: Uint8Array): Uint8Array {
  const parts: number[] = []
  let end = 0
  for (let at = 0; at < bytes.length && parts.length < mostJudged; at++) {
    if ((bytes[at] ?? 0) < 0x80) continue
    const first = Math.max(end, at - longestHalf)
    const last = Math.min(bytes.length, at + longestHalf)
    let from = at
    while (from > first && isWordByte(bytes[from - 1])) from--
    end = at
    while (end < last && isWordByte(bytes[end])) end++
    for (const byte of bytes.subarray(from, end)) parts.push(byte)
    parts.push(0x20)
    at = end - 1
  }
  return Uint8Array.from(parts)
}

const isWordByte = (byte = 0) => byte >= 0x80 || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)

/** The letters that are most of what each of these languages writes. */
const scripts = [
  { letters: /^[\p{Script=Greek}]+$/u, frequent: /[αοιετσνηυρπκλςάόίύέή]/g, share: 0.9 },
  { letters: /^[\p{Script=Cyrillic}]+$/u, frequent: /[оеаинтсрвлкмдпу]/g, share: 0.83 },
  { letters: /^[\p{Script=Arabic}\u200c]+$/u, frequent: /[ایينمروهدتبسیلش]/g, share: 0.8 },
]

/** How far the words look like words: one script in each, its frequent letters, small letters after the first. */
function plausibility(text: string): number {
  const words = text.match(/[\p{L}\p{M}\u200c]+/gu) ?? []
  const other = text.replace(/[\p{L}\p{M}\p{Zs}\u200c“”‘’«»„…–—°€©®§·\s]/gu, '').length
  const sound = words.map((word) => {
    if (/[^\p{Lu}\p{Lo}\p{M}\u200c]\p{Lu}/u.test(word)) return 0
    const script = scripts.find(({ letters }) => letters.test(word))
    if (script)
      return (
        Math.min(1, (word.toLowerCase().match(script.frequent)?.length ?? 0) / word.length / script.share) * word.length
      )
    if (!/^\p{Script=Latin}+$/u.test(word)) return 0
    const plain = word.match(/[a-z]/gi)?.length ?? 0
    return plain >= word.length / 2 ? word.length : word.length === 1 ? 0.2 : 0
  })
  const letters = words.reduce((sum, word) => sum + word.length, 0)
  return letters === 0 ? 0 : sound.reduce((sum: number, value) => sum + value, 0) / (letters + other * 2)
}

/** Text that PostgreSQL can hold; line ends as everywhere else. By hand: millions of replacements take seconds. */
function clean(text: string): string {
  if (!/[\0\r]/.test(text)) return text.toWellFormed()
  const units = new Uint16Array(text.length)
  let size = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0x0a && text.charCodeAt(at - 1) === 0x0d) continue
    units[size++] = unit === 0 ? 0xfffd : unit === 0x0d ? 0x0a : unit
  }
  return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(units.subarray(0, size))
}
