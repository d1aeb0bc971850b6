/**
 * Where a request comes from. Each proxy appends to `X-Forwarded-For` whom it answers, so behind n of them the n-th address from the
 * right is the visitor's, and what stands before it is only what the visitor claims.
 */
export function clientAddress(socket: string, forwardedFor: string | undefined, trustedProxies: number): string {
  const hops = [...(forwardedFor ?? '').split(','), socket].map((hop) => plain(hop.trim()))
  const [visitor = '', connection = ''] = [hops.at(-1 - trustedProxies), hops.at(-1)]
  return [visitor, connection].find((hop) => /^[\d.]+$|^[\da-f:]+$/i.test(hop)) ?? 'unknown'
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
