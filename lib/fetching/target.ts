import { FetchFailure } from './fetch-failure.ts'
import { isPublicAddress } from './public-address.ts'

const ports: Record<string, number> = { 'http:': 80, 'https:': 443 }

/** Names that never mean a host of the public internet; asking a resolver for them tells it something (RFC 6761, 7686, 9476). */
const inside = /(^|\.)(localhost|local|internal|onion|alt|home\.arpa)$/

/** Where a request goes: the address without what is not sent, and the host as it is resolved or connected to. */
export type Target = { url: URL; host: string; port: number; isLiteral: boolean }

/**
 * Reads an address as browsers do (WHATWG URL: decimal, octal, hex, short and Unicode forms of an IPv4 address all become
 * the dotted one), and says where it leads.
 * @throws FetchFailure when we don't go there, whatever a resolver would say
 */
export function readTarget(address: string, base?: URL): Target {
  const url = address.length > longest ? null : URL.parse(address, base)
  if (!url || !(url.protocol in ports)) throw new FetchFailure('bad_address', { reason: url ? 'scheme' : 'form' })
  if (url.username || url.password) throw new FetchFailure('bad_address', { reason: 'credentials' })
  url.hash = ''
  const host = url.hostname.replace(/^\[|\]$|\.$/g, '')
  if (!host || host.startsWith('.') || host.includes('..')) throw new FetchFailure('bad_address', { reason: 'form' })
  const port = Number(url.port || ports[url.protocol])
  if (!Object.values(ports).includes(port)) throw new FetchFailure('forbidden_port', { host, port })
  const isLiteral = host.includes(':') || /^[\d.]+$/.test(host)
  const isForbidden = isLiteral ? !isPublicAddress(host) : !host.includes('.') || inside.test(host)
  if (isForbidden) throw new FetchFailure('forbidden_address', { host })
  return { url, host, port, isLiteral }
}

const longest = 8_192
