import * as zlib from 'node:zlib'

const made = new Map<string, Buffer>()

/** Made once: a gibibyte takes a few seconds to pack. */
const once = (name: string, make: () => Buffer) => () => {
  const bomb = made.get(name) ?? make()
  made.set(name, bomb)
  return bomb
}

const { constants } = zlib
export const gibibyte = 1024 ** 3
const zeros = (size: number) => Buffer.alloc(size)

/** A gibibyte of zeros in a few hundred bytes to a mebibyte. */
export const bombs = {
  gzip: (size: number) => once(`gzip ${size}`, () => zlib.gzipSync(zeros(size), { level: 1 }))(),
  brotli: once('brotli', () =>
    zlib.brotliCompressSync(zeros(gibibyte), { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
  ),
  zstd: once('zstd', () => zlib.zstdCompressSync(zeros(gibibyte))),
  /** Says that unpacking it takes a window of 128 MiB, the most that the library would make without being asked. */
  wideZstd: once('wide zstd', () => {
    const [magic, descriptor, window, block] = [[0x28, 0xb5, 0x2f, 0xfd], 0x00, (27 - 10) << 3, [0x01, 0x00, 0x00]]
    return Buffer.from([...magic, descriptor, window, ...block])
  }),
}

/** Before anybody's time begins to run. */
export function packBombs() {
  bombs.gzip(gibibyte)
  bombs.brotli()
  bombs.zstd()
}
