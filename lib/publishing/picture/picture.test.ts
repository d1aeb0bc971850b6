import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { extendEnvironment } from '#lib/env'
import { drawPicture, type Pictured } from './picture.ts'

const folder = mkdtempSync(join(tmpdir(), 'counterclaim-picture-'))
beforeAll(() =>
  extendEnvironment({ DATA_DIR: folder, DATABASE_URL: 'postgres://nobody@nowhere/x', AUTH_SECRET: 'x'.repeat(32) }),
)
afterAll(() => rmSync(folder, { recursive: true }))

const pictured = (more: Partial<Pictured> = {}): Pictured => ({
  ...{ sentence: 'They sold them.', language: 'en', locale: 'en', verdict: 'contested', word: 'Contested' },
  ...{ newsroom: 'The Record', day: '2 February 2025' },
  ...more,
})

const long = 'Iran supplied Russia with attack drones for use in the war in Ukraine. '.repeat(12)

test.each([
  ['Latin', pictured()],
  ['Greek', pictured({ sentence: 'Το Ιράν προμήθευσε τη Ρωσία με μη επανδρωμένα.', language: 'el', locale: 'el' })],
  ['Cyrillic', pictured({ sentence: 'Северная Корея отправила 12 000 солдат.', language: 'ru' })],
  [
    'Persian',
    pictured({
      sentence: 'ایران به روسیه پهپاد داده است (Shahed-136).',
      language: 'fa',
      locale: 'fa',
      word: 'محل مناقشه',
    }),
  ],
  ['Korean', pictured({ sentence: '북한은 러시아에 군인 만이천 명을 보냈다.', language: 'ko' })],
  ['a long sentence', pictured({ sentence: long })],
  ['no spaces', pictured({ sentence: 'x'.repeat(400) })],
  ['no verdict', pictured({ verdict: null, word: 'Suspended' })],
  ['nothing that can be drawn', pictured({ sentence: '\u0000\u0001 ' })],
  ['an attack', pictured({ sentence: '</span><span size="9000pt">x</span> & \u202etxt \u0000', newsroom: '<b>' })],
])('a picture of %s has the size that it promises', async (name, what) => {
  const png = await drawPicture(what)
  const { width, height, format } = await sharp(png).metadata()
  expect([width, height, format]).toEqual([1200, 630, 'png'])
  expect(png.length).toBeLessThan(200_000)
  if (process.env.PICTURES) await sharp(png).toFile(join(process.env.PICTURES, `${name.replaceAll(' ', '-')}.png`))
})

test('two verdicts look different, and so does none', async () => {
  const drawn = await Promise.all(
    (['confirmed', 'false', null] as const).map((verdict) => drawPicture(pictured({ verdict, word: 'Word' }))),
  )
  expect(new Set(drawn.map((png) => png.toString('base64'))).size).toBe(3)
})

test('letters come from our own fonts: each script has ink of its own', async () => {
  // Boxes for missing letters would all look the same.
  const of = async (sentence: string) => (await drawPicture(pictured({ sentence }))).toString('base64')
  const twice = await Promise.all([...['аб', 'αβ', '한국', 'اب'], ...['вг', 'γδ', '북조', 'تث']].map(of))
  expect(new Set(twice).size).toBe(8)
})
