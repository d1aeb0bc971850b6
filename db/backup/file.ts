import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { damaged } from './format.ts'

/** The unpacked bytes of a backup; a file that gzip finds damaged is refused in our words. */
export async function* unpack(file: string): AsyncGenerator<Buffer> {
  const packed = createReadStream(file)
  const unpacked = createGunzip()
  packed.on('error', (error) => unpacked.destroy(error))
  try {
    for await (const chunk of packed.pipe(unpacked)) yield chunk
  } catch (error) {
    const { code = '' } = error as { code?: string }
    if (code === 'Z_BUF_ERROR') throw damaged('its end is missing', error)
    if (code.startsWith('Z_')) throw damaged('it cannot be unpacked', error)
    throw error
  } finally {
    packed.destroy()
  }
}
