import { createHash } from 'node:crypto'

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

const toBase32 = (bytes: Uint8Array) => {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? []).map((five) => base32[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')
}

/** Whether bytes are what a digest of a WARC says (`sha1:` or `sha256:`, in base 32 or 16); null when it can't be told. */
export function isOfDigest(bytes: Uint8Array, digest: string): boolean | null {
  const [, algorithm, value] = /^(sha-?1|sha-?256):([A-Za-z0-9]+)=*$/.exec(digest) ?? []
  if (!algorithm || !value) return null
  const hash = createHash(algorithm.replace('-', '')).update(bytes).digest()
  return value.toLowerCase() === hash.toString('hex') || value.toUpperCase() === toBase32(hash)
}
