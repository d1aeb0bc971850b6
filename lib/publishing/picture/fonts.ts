import 'server-only'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { env } from '#lib/env'
import { unpackFont } from './sfnt.ts'

const scripts = {
  'noto-sans': ['latin', 'latin-ext', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext', 'vietnamese'],
  'noto-sans-arabic': ['arabic'],
  'noto-sans-kr': ['korean'],
}
const weights = [400, 700]

const names = Object.entries(scripts).flatMap(([name, parts]) =>
  parts.flatMap((part) => weights.map((weight) => ({ name, file: `${name}-${part}-${weight}-normal` }))),
)

let loading: Promise<void> | undefined

/** Makes the letters of the scripts that we promise known to what draws text, once in the life of the process. */
export const loadFonts = () => {
  loading ??= load().catch((error) => {
    loading = undefined
    throw error
  })
  return loading
}

async function load() {
  const folder = join(env.DATA_DIR, 'fonts')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  for (const { name, file } of names) {
    const unpacked = join(folder, `${file}.ttf`)
    const woff = await readFile(join(process.cwd(), 'node_modules/@fontsource', name, 'files', `${file}.woff`))
    // Whole or not at all, also when two servers begin at once.
    const written = `${unpacked}.${process.pid}`
    await writeFile(written, unpackFont(woff))
    await rename(written, unpacked)
    await sharp({ text: { text: 'a', font: 'Noto Sans', fontfile: unpacked } }).toBuffer()
  }
}
