import 'server-only'
import sharp, { type OverlayOptions } from 'sharp'
import type { Verdict } from '#lib/claims/claim'
import { palettes } from '#lib/claims/palette'
import { strokeAttributes, verdictShapes } from '#lib/claims/verdict-shape'
import { directionOf } from '#lib/i18n/direction'
import { html } from '../markup.ts'
import { sayable } from '../xml-text.ts'
import { loadFonts } from './fonts.ts'

export type Pictured = {
  sentence: string
  /** Of the sentence; the rest is in the reader's. */
  language: string
  locale: string
  /** What was found, or null where that is not said now: then only how the record stands. */
  verdict: Verdict | null
  word: string
  newsroom: string
  day: string
}

export const pictureSize = { width: 1200, height: 630 }

const { width, height } = pictureSize
const margin = 72
const room = width - 2 * margin
const colours = palettes.light

/** Sizes in which a sentence may stand, and how high it may become: the first that fits is taken. */
const sizes = [64, 56, 48, 42, 36, 31]
const sentenceRoom = 300
const longest = 420

/** What a claim looks like where people share its address. */
export async function drawPicture(pictured: Pictured): Promise<Buffer> {
  await loadFonts()
  const { verdict, word, newsroom, day, locale } = pictured
  const colour = verdict ? colours.verdict[verdict] : colours.alert
  const isRtl = directionOf(locale) === 'rtl'
  const [name, date, found, sentence] = await Promise.all([
    draw(newsroom, { size: 30, colour: colours.quiet }),
    draw(day, { size: 28, colour: colours.quiet }),
    draw(word, { size: 52, colour, isBold: true }),
    drawSentence(pictured.sentence),
  ])
  const shape = verdict ? 76 : 0
  const start = (wide: number, from = margin) => (isRtl ? width - from - wide : from)
  const foot = height - margin - 40
  const parts: OverlayOptions[] = [
    { input: name.data, left: start(name.width), top: 60 },
    {
      input: sentence.data,
      left: directionOf(pictured.language) === 'rtl' ? width - margin - sentence.width : margin,
      top: 136,
    },
    { input: found.data, left: start(found.width, margin + (shape && shape + 24)), top: middle(foot, found.height) },
    { input: date.data, left: width - date.width - start(date.width), top: middle(foot, date.height) },
  ]
  if (verdict) parts.push({ input: shapeOf(verdict, colour, shape), left: start(shape), top: middle(foot, shape) })
  return sharp(frame(colour)).composite(parts).png({ palette: true }).toBuffer()
}

const middle = (at: number, high: number) => Math.round(at - high / 2)

/** Paper, a band in the colour of what was found, a line above the finding. */
const frame = (colour: string) =>
  Buffer.from(
    html`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="${colours.paper}"/><rect width="${width}" height="14" fill="${colour}"/><rect x="${margin}" y="${height - 176}" width="${room}" height="2" fill="${colours.line}"/></svg>`
      .text,
  )

const shapeOf = (verdict: Verdict, colour: string, size: number) =>
  Buffer.from(
    html`<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 24 24">${verdictShapes[
      verdict
    ].map((stroke) => {
      const {
        d,
        fill,
        stroke: line,
        strokeWidth,
        strokeDasharray = 'none',
      } = strokeAttributes(stroke, colour, colours.paper)
      return html`<path d="${d}" fill="${fill}" stroke="${line}" stroke-width="${strokeWidth}" stroke-linecap="round" stroke-dasharray="${strokeDasharray}"/>`
    })}</svg>`.text,
  )

async function drawSentence(sentence: string) {
  const text = sentence.length > longest ? `${sentence.slice(0, longest).replace(/\s+\S*$/, '')} …` : sentence
  for (const size of sizes) {
    const drawn = await draw(text, { size, colour: colours.ink })
    if (drawn.height <= sentenceRoom) return drawn
  }
  const { data, width: wide, height: high } = await draw(text, { size: 24, colour: colours.ink })
  const size = { width: wide, height: Math.min(high, sentenceRoom) }
  return {
    data: await sharp(data)
      .extract({ left: 0, top: 0, ...size })
      .toBuffer(),
    ...size,
  }
}

/** At 72 dots per inch a point is a pixel. Directions within the text are found by Pango, by the rules of Unicode. */
async function draw(text: string, { size, colour, isBold }: { size: number; colour: string; isBold?: true }) {
  const said =
    sayable(text)
      .replace(/[\t\n\r ]+/g, ' ')
      .trim() || '–'
  const markup = html`<span foreground="${colour}" size="${size}pt" weight="${isBold ? 'bold' : 'normal'}">${said}</span>`
  const { data, info } = await sharp({
    text: {
      text: markup.text,
      font: 'Noto Sans',
      width: room,
      dpi: 72,
      rgba: true,
      wrap: 'word-char',
      spacing: Math.round(size / 8),
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}
