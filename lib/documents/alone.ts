import 'server-only'
import { Socket as Datagrams } from 'node:dgram'
import { promises as dns, Resolver } from 'node:dns'
import { Socket } from 'node:net'

// The permissions of Node 24 leave the network open. What reads strangers' documents connects to nothing and asks no names.
const refuse = () => {
  throw new Error('No network here.')
}
for (const [owner, names] of [
  [Socket.prototype, ['connect']],
  [Datagrams.prototype, ['bind', 'connect', 'send']],
  [Resolver.prototype, ['resolve', 'resolve4', 'resolve6']],
  [dns, ['lookup', 'resolve', 'resolve4', 'resolve6']],
] as [object, string[]][])
  for (const name of names) Object.defineProperty(owner, name, { value: refuse, writable: false, configurable: false })
