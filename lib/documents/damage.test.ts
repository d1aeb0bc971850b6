import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DocumentError, reading } from './document.ts'
import { read } from './reader.ts'

const folder = join(import.meta.dirname, 'pages')
const pages = readdirSync(folder).map((file) => new Uint8Array(readFileSync(join(folder, file))))

/** The same numbers each time. */
function dice(seed: number) {
  let state = seed
  return (sides: number) => {
    state = (state * 1103515245 + 12345) & 0x7fffffff
    return (state >> 8) % sides
  }
}

const signs = new TextEncoder().encode('<>&"\'=/!-[]{}\0')

const damages: Record<string, (page: Uint8Array, roll: (sides: number) => number) => Uint8Array> = {
  'bytes changed': (page, roll) => {
    for (let count = 0; count < 20; count++) page[roll(page.length)] = roll(256)
    return page
  },
  'its end missing': (page, roll) => page.slice(0, roll(page.length)),
  'its beginning missing': (page, roll) => page.slice(roll(page.length)),
  'a part twice': (page, roll) => {
    const [from, to] = [roll(page.length), roll(page.length)].sort((one, other) => one - other)
    return Uint8Array.from([...page.slice(0, to), ...page.slice(from)])
  },
  'signs strewn in': (page, roll) => {
    for (let count = 0; count < 30; count++) page[roll(page.length)] = signs[roll(signs.length)] as number
    return page
  },
}

test.each(Object.entries(damages))(
  'a page with %s is read, or refused by name',
  { timeout: 60_000 },
  async (_, damage) => {
    const roll = dice(7)
    for (const page of pages) {
      const bytes = damage(page.slice(), roll)
      const answer = await read({ bytes, mediaType: 'text/html', url: 'https://mail.example/a' }).catch(
        (error) => error,
      )
      if (answer instanceof DocumentError) continue
      expect(reading.safeParse(answer).error, new TextDecoder().decode(bytes)).toBeUndefined()
    }
  },
)
