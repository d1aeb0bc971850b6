import ipaddr from 'ipaddr.js'

/**
 * Whether an IP address, as a resolver writes it, is one of the public internet and of nothing else. What carries an IPv4
 * address inside an IPv6 one is refused in every form: who answers there is decided by a gateway, not by the address.
 */
export function isPublicAddress(literal: string): boolean {
  if (ipaddr.IPv4.isValidFourPartDecimal(literal)) return isPublicV4(ipaddr.IPv4.parse(literal))
  // A zone id names an interface of this machine.
  if (!/^[\da-f:.]+$/i.test(literal) || !ipaddr.IPv6.isValid(literal)) return false
  return isPublicV6(ipaddr.IPv6.parse(literal))
}

/**
 * The addresses of a name without those that a resolver with DNS64 made from one of the others (64:ff9b::/96). They say
 * nothing of the name, and nobody connects to them.
 */
export const withoutTranslations = (addresses: string[]) =>
  addresses.filter((address) => !addresses.includes(translated(address) ?? ''))

function translated(literal: string): string | null {
  if (!literal.startsWith('64:ff9b::') || !ipaddr.IPv6.isValid(literal)) return null
  const bytes = ipaddr.IPv6.parse(literal).toByteArray()
  return bytes.slice(4, 12).some((byte) => byte !== 0) ? null : bytes.slice(12).join('.')
}

const isPublicV4 = (address: ipaddr.IPv4) =>
  address.range() === 'unicast' && !neighbours.some((network) => address.match(ipaddr.IPv4.parseCIDR(network)))

/** Looks public, but is answered by the cloud that the machine stands in. */
const neighbours = ['168.63.129.16/32']

/** Only what IANA gives out as global unicast; a list of exceptions alone would let the next special range through. */
const isPublicV6 = (address: ipaddr.IPv6) =>
  address.match(globalUnicast) &&
  address.range() === 'unicast' &&
  !ietfProtocols.some((network) => address.match(network)) &&
  !isIsatap(address)

const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3')

/** 6bone's space went back to IANA; the rest of it is not given out. */
const ietfProtocols = [ipaddr.IPv6.parseCIDR('2001::/23'), ipaddr.IPv6.parseCIDR('3ffe::/16')]

/** `…:0:5efe:a.b.c.d` and `…:200:5efe:a.b.c.d` (RFC 5214) */
const isIsatap = ({ parts }: ipaddr.IPv6) => ((parts[4] ?? 0) & 0xfdff) === 0 && parts[5] === 0x5efe
