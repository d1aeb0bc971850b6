import 'server-only'
import dgram from 'node:dgram'
import dns from 'node:dns'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'

// The permissions of Node 24 leave the network and signals open. What reads strangers' documents connects to nothing,
// listens to nobody, asks no names and ends no other process.
function refuse() {
  throw new Error('No network here.')
}
function refuseSignals() {
  throw new Error('No other process here.')
}

const asking = /^(lookup|resolve|reverse$|Resolver$)/
const askers = [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype]
const closed: [object, string[], () => void][] = [
  ...askers.map((owner): [object, string[], () => void] => [
    owner,
    Object.getOwnPropertyNames(owner).filter((name) => asking.test(name)),
    refuse,
  ]),
  [net.Socket.prototype, ['connect'], refuse],
  [net.Server.prototype, ['listen', '_listen2'], refuse],
  [net, ['_createServerHandle', 'BoundSocket'], refuse],
  [dgram.Socket.prototype, ['bind', 'bindSync', 'connect', 'connectSync', 'send', 'sendto'], refuse],
  [dgram, ['_createSocketHandle'], refuse],
  [process, ['kill', '_kill', '_debugProcess'], refuseSignals],
]
for (const [owner, names, value] of closed)
  for (const name of names) Object.defineProperty(owner, name, { value, writable: false, configurable: false })
syncBuiltinESMExports()
