/**
 * Where a request comes from: the last hop that isn't on this machine or in a private network. `X-Forwarded-For` is believed only
 * from there, where a reverse proxy stands; anybody else could write what they like in it.
 */
export function clientAddress(socket: string, forwardedFor: string | undefined): string {
  const forwarded = (forwardedFor ?? '').split(',').map((hop) => hop.trim())
  const hops = [...forwarded, socket].map(plain).filter((hop) => /^[\d.]+$|^[\da-f:]+$/i.test(hop))
  return hops.findLast((hop) => !isPrivate(hop)) ?? hops.at(-2) ?? hops.at(-1) ?? 'unknown'
}

/** The network that one visitor is likely to have to themselves: a whole /64 in IPv6, where addresses cost nothing. */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address
  const [left = '', right] = address.toLowerCase().split('::')
  const before = left ? left.split(':') : []
  const after = right ? right.split(':') : []
  const zeros = right === undefined ? [] : Array(Math.max(0, 8 - before.length - after.length)).fill('0')
  return [...before, ...zeros, ...after]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}

/** An IPv4 address in IPv6 clothes, a port or a zone: only the address. */
const plain = (hop: string) =>
  hop
    .replace(/^\[([^\]]*)\](:\d+)?$/, '$1')
    .replace(/^::ffff:(?=[\d.]+$)/i, '')
    .replace(/^([\d.]+):\d+$/, '$1')
    .replace(/%.*$/, '')

const isPrivate = (address: string) =>
  /^(127\.|10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.|::1$|f[cd][\da-f]{2}:|fe[89ab][\da-f]:)/i.test(address)
