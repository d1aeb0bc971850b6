import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { environmentWith } from '#lib/env'
import type { Got } from './internet/fetcher.ts'
import type { Answers } from './internet/names.ts'
import type { Connection } from './internet/world.ts'

type Seen = { connections: Connection[]; requests: string[]; asked: string[]; tunnels: string[]; attempts: number }

const root = join(import.meta.dirname, '../../..')
const here = join(import.meta.dirname, 'internet')
const node = [process.execPath, `--import=${join(root, 'scripts/server-only.ts')}`]

/**
 * An internet of our own: a network namespace in which every address, public or not, leads to one process that counts who
 * comes, and a name server that says what it is told. The fetcher in it is production's, with the system's resolver.
 */
export class Internet {
  readonly #folder = mkdtempSync(join(tmpdir(), 'counterclaim-internet-'))
  #world!: Child
  readonly #fetchers: Child[] = []

  static async open() {
    const internet = new Internet()
    await internet.#open()
    return internet
  }

  async #open() {
    for (const name of ['trusted', 'stranger']) this.#certify(name)
    writeFileSync(join(this.#folder, 'resolv.conf'), 'nameserver 127.0.0.53\noptions timeout:30 attempts:1\n')
    writeFileSync(join(this.#folder, 'nsswitch.conf'), 'hosts: files dns\n')
    const program = [...node, join(here, 'world.ts'), this.#folder]
    this.#world = new Child('unshare', [...namespace(), 'sh', '-ec', layTheNetwork, this.#folder, ...program], {})
    await this.#world.ready
  }

  /** A self-signed certificate for `*.example.com`. */
  #certify(name: string) {
    run('openssl', [
      ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'],
      ...['-subj', `/CN=${name}`, '-addext', 'subjectAltName=DNS:*.example.com,IP:93.184.216.34'],
      ...['-keyout', join(this.#folder, `${name}.key`), '-out', join(this.#folder, `${name}.crt`)],
    ])
  }

  /** A process that fetches, as fresh as production's after its start. */
  async fetcher(settings: Record<string, string> = {}) {
    // It joins the namespaces of the world, which outlive it.
    const pid = String(this.#world.pid)
    const child = new Child('nsenter', ['--target', pid, ...joined(), ...node, join(here, 'fetcher.ts')], {
      DATABASE_URL: 'postgres://nobody@nowhere/nothing',
      AUTH_SECRET: 'only-for-tests-only-for-tests-only',
      APP_URL: 'https://news.example',
      NODE_EXTRA_CA_CERTS: join(this.#folder, 'trusted.crt'),
      ...settings,
    })
    this.#fetchers.push(child)
    await child.ready
    return (address: string, isWhole = false) => child.ask<Got>({ address, isWhole })
  }

  names = (answers: Answers) => this.#world.ask<Seen>({ act: 'names', answers })
  packBombs = () => this.#world.ask<Seen>({ act: 'bombs' })
  /** Connects to inside, as the fetcher must not. */
  knock = (addresses: string[]) => this.#world.ask<Seen>({ act: 'knock', addresses })
  seen = () => this.#world.ask<Seen>({ act: 'seen' })

  async close() {
    await Promise.all([...this.#fetchers, this.#world].map((child) => child.stop()))
    rmSync(this.#folder, { recursive: true })
  }
}

/** Every address there is becomes one of this host, but for one that is dead; names are asked of our own server only. */
const layTheNetwork = `
ip link set lo up
ip route add local 0.0.0.0/0 dev lo
ip -6 route add local ::/0 dev lo
ip route add blackhole 93.184.216.60 table local
for file in resolv.conf nsswitch.conf; do mount --bind "$0/$file" "$(readlink -f /etc/$file)"; done
exec "$@"
`

const asRoot = ['--user', '--map-root-user']
const apart = ['--net', '--mount']
let isUnprivileged: boolean | undefined

/** In a user namespace of our own, so that it takes no rights; where that is forbidden, root needs none. */
function namespace() {
  isUnprivileged ??= spawnSync('unshare', [...asRoot, ...apart, 'true']).status === 0
  const options = isUnprivileged ? [...asRoot, ...apart] : apart
  if (!isUnprivileged) run('unshare', [...options, 'true'])
  return options
}

const joined = () => [...(isUnprivileged ? ['--user', '--preserve-credentials'] : []), ...apart]

function run(program: string, args: string[]) {
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8' })
  if (status === 0) return
  throw new Error(
    `This test needs ${program} to make an internet of its own, and got: ${error?.message ?? stderr}. ` +
      'It takes Linux with the packages util-linux, iproute2 and openssl, and the right to make a network namespace ' +
      '(root, or user namespaces for everybody: sysctl kernel.apparmor_restrict_unprivileged_userns=0).',
  )
}

/** A process that answers what it is asked. */
class Child {
  readonly #process: ChildProcess
  readonly #waiting = new Map<number, PromiseWithResolvers<unknown>>()
  #asked = 0
  readonly ready: Promise<unknown>

  constructor(program: string, args: string[], env: Record<string, string>) {
    const stdio = ['ignore', 'inherit', 'inherit', 'ipc'] as const
    this.#process = spawn(program, args, { cwd: root, env: environmentWith(env), stdio: [...stdio] })
    this.ready = this.#wait(0)
    this.#process.on('message', ({ id, answer }: { id: number; answer: unknown }) => {
      this.#waiting.get(id)?.resolve(answer)
      this.#waiting.delete(id)
    })
    this.#process.on('exit', (code) => this.#fail(new Error(`${[program, ...args].join(' ')} ended with ${code}`)))
    this.#process.on('error', (error) => this.#fail(error))
  }

  get pid() {
    return this.#process.pid
  }

  ask<T>(question: object): Promise<T> {
    this.#asked += 1
    this.#process.send({ id: this.#asked, ...question })
    return this.#wait(this.#asked) as Promise<T>
  }

  #wait(id: number) {
    const waiting = Promise.withResolvers<unknown>()
    this.#waiting.set(id, waiting)
    return waiting.promise
  }

  #fail(error: Error) {
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
  }

  async stop() {
    if (this.#process.exitCode !== null) return
    const ended = once(this.#process, 'exit')
    this.#process.disconnect()
    await ended
  }
}
