import sharp, { type Sharp } from 'sharp'
import { DocumentError, type Reading } from './document.ts'

/** A poster of two metres at 300 dots per inch; more is meant to fill our memory. */
const mostPixels = 100_000_000

/** Writes a picture anew, so that nothing of it is kept but what one sees: no place, no camera, no file hidden behind it. */
export async function readImage(bytes: Uint8Array, mediaType: string): Promise<Reading> {
  sharp.cache(false)
  sharp.concurrency(1)
  const options = { limitInputPixels: mostPixels, failOn: 'error', animated: false } as const
  const picture = sharp(bytes, options).rotate()
  try {
    const written = await encoded(picture, mediaType).toBuffer()
    return { mediaType, bytes: new Uint8Array(written), text: '', proposals: [], trouble: 'no_text' }
  } catch (error) {
    throw new DocumentError(/pixel limit/i.test((error as Error).message) ? 'too_complex' : 'unreadable')
  }
}

function encoded(picture: Sharp, mediaType: string) {
  if (mediaType === 'image/png') return picture.png()
  return mediaType === 'image/webp' ? picture.webp({ quality: 90 }) : picture.jpeg({ quality: 90 })
}
