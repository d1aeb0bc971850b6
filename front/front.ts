import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { Answer } from './answer.ts'
import { ask, type Finished } from './asking.ts'
import { concerns, type Kept, KeptAnswers } from './kept-answers.ts'
import { isForMachines, problem } from './machines.ts'
import { routeOf } from './public-routes.ts'
import { onExpired, type Standing, standingOn } from './standing.ts'

type Options = {
  /** Makes public answers. */
  framework: RequestListener
  /** Answers everything else, and what is asked in a way that no reader asks. */
  through: RequestListener
  /** What every answer of ours says: the policy of a page, and so on. */
  dress: (finished: Finished, target: string) => Finished
  host: string
  /** Whether the database answers. */
  isUp: () => Promise<boolean>
}

type Underway = { expired: Set<string> }

const megabyte = 1_000_000
/** How long an answer is shown of which the framework doesn't say what it stands on: as long as it tells shared caches. */
const shortly = 30_000
/** How long an answer that is too old is shown again before the next try, when the framework fails. */
const untilNextTry = 5_000
const longestMaking = 10_000
/** How long a publication holds up readers for answers that were begun before it. */
const longestBarrier = 2_000

/** Says for how many seconds this server has not been able to ask whether an answer still stands. */
export const staleHeader = 'X-Counterclaim-Stale'

/**
 * Stands before the framework and gives from memory what was finished once (docs/decisions/front.md). Whatever it isn't sure of goes
 * through untouched.
 */
export class Front {
  readonly #options: Options
  readonly #answers = new KeptAnswers(96 * megabyte)
  /** What was not there, and where it went: unknown addresses must not drive out pages. */
  readonly #elsewhere = new KeptAnswers(4 * megabyte)
  /** Answers being made, which whoever asks the same waits for. */
  readonly #flights = new Map<string, Promise<Answer | null>>()
  readonly #underway = new Map<Promise<unknown>, Underway>()
  #barrier: Promise<unknown> | null = null
  #unheardSince: number | null = null

  constructor(options: Options) {
    this.#options = options
    onExpired((tags) => this.#drop(new Set(tags)))
  }

  readonly listener: RequestListener = (request, response) => {
    const key = this.#keyOf(request)
    if (key === null) return this.#pass(request, response)
    const kept = this.#find(key)
    if (kept && Date.now() < kept.standing.until) return void this.#send(kept.answer, request, response)
    void this.#answer(key, request, response)
  }

  /** Whether what is published can be followed: if not, what is kept may have been corrected since. */
  readonly hear = (isUp: boolean) => {
    this.#unheardSince = isUp ? null : (this.#unheardSince ?? Date.now())
  }

  get held() {
    return {
      bytes: this.#answers.bytes + this.#elsewhere.bytes,
      answers: this.#answers.count,
      elsewhere: this.#elsewhere.count,
    }
  }

  #keyOf({ method, url = '', headers, rawHeaders }: IncomingMessage): string | null {
    if (!isReading(method)) return null
    if (!isPlain(rawHeaders) || headers['transfer-encoding'] || Number(headers['content-length'] ?? 0) > 0) return null
    if (this.#answers.has(url) || file.test(url)) return url
    return routeOf(url)
  }

  #find = (key: string): Kept | undefined => this.#answers.get(key) ?? this.#elsewhere.get(key)

  async #answer(key: string, request: IncomingMessage, response: ServerResponse) {
    let flight = this.#flights.get(key)
    if (!flight) {
      const begun = this.#make(key).finally(() => {
        if (this.#flights.get(key) === begun) this.#flights.delete(key)
      })
      this.#flights.set(key, begun)
      flight = begun
    }
    const old = this.#find(key)
    const answer = await (old ? Promise.race([flight, pause(longestMaking, undefined, { ref: false })]) : flight)
    if (response.destroyed) return
    if (answer === null) return this.#pass(request, response)
    // It may have been dropped meanwhile: then it is not shown, however the framework fares.
    const left = this.#find(key)
    if ((answer === undefined || answer.status >= 500) && left) {
      const since = left.standing.until
      left.standing.until = Date.now() + untilNextTry
      return this.#send(left.answer, request, response, since)
    }
    if (answer) return this.#send(answer, request, response)
    return this.#send(await flight.then((made) => made ?? failed), request, response)
  }

  #send(answer: Answer, request: IncomingMessage, response: ServerResponse, since = this.#unheardSince) {
    return answer.send(request, response, since === null ? [] : [staleHeader, String(secondsSince(since))])
  }

  /** Asks the framework, and keeps what it says if that may be kept. Null when it is too large. */
  async #make(key: string): Promise<Answer | null> {
    while (this.#barrier) await this.#barrier
    const { framework, dress, host, isUp } = this.#options
    const standing: Standing = { tags: null, until: Date.now() + (file.test(key) ? Number.POSITIVE_INFINITY : shortly) }
    const expired = new Set<string>()
    const making = standingOn(standing, () => ask(framework, key, host))
    const finished = await this.#during(making, expired)
    if (!finished) return null
    if (finished.status >= 500) {
      const isAway = !(await isUp())
      if (isAway) this.hear(false)
      return new Answer(dress(told(isAway ? unavailable(finished) : finished, key), key))
    }
    // A question of its own may have been answered from anything.
    if (key.includes('?'))
      Object.assign(standing, { tags: null, until: Math.min(standing.until, Date.now() + shortly) })
    if (file.test(key)) standing.tags = []
    const answer = new Answer(dress(finished, key))
    if (isKeepable(finished) && standing.until > Date.now() && !concerns(expired, standing))
      this.#keep(key, answer, standing)
    return answer
  }

  #keep(key: string, answer: Answer, standing: Standing) {
    this.#answers.delete(key)
    this.#elsewhere.delete(key)
    const place = answer.status === 200 ? this.#answers : this.#elsewhere
    place.keep(key, answer, standing)
  }

  async #during<T>(work: Promise<T>, expired = new Set<string>()): Promise<T> {
    this.#underway.set(work, { expired })
    try {
      return await work
    } finally {
      this.#underway.delete(work)
    }
  }

  /** What goes through may read what a kept answer will be made of, so publications wait for it, too. */
  #pass(request: IncomingMessage, response: ServerResponse) {
    if (isReading(request.method) && !longAnswers.test(request.url ?? '')) {
      // Not until a slow reader has it: until it is made.
      void this.#during(new Promise<void>((resolve) => void response.once('prefinish', resolve).once('close', resolve)))
    }
    this.#options.through(request, response)
  }

  /**
   * Something was published. The framework lets whoever asks join what another already reads, so nothing is asked before
   * all that was begun earlier has ended.
   */
  #drop(tags: ReadonlySet<string>) {
    this.#answers.drop(tags)
    this.#elsewhere.drop(tags)
    this.#flights.clear()
    for (const { expired } of this.#underway.values()) for (const tag of tags) expired.add(tag)
    const barrier = Promise.race([
      Promise.allSettled(this.#underway.keys()),
      pause(longestBarrier, undefined, { ref: false }),
    ]).finally(() => {
      if (this.#barrier === barrier) this.#barrier = null
    })
    this.#barrier = barrier
  }
}

/** Scripts and styles of a build, whose names change with their content. */
const file = /^\/_next\/static\/[\w./~-]+\.(?:js|css)$/

const isReading = (method: string | undefined) => method === 'GET' || method === 'HEAD'

/** What streams, or waits for others. */
const longAnswers = /^\/(api\/(desk|internal|health)|api\/v1\/claims\.(jsonl|csv)|_next)(\/|\?|$)/

/** The router's own questions, and for a part of an answer. */
const special = /^(rsc|next-.*|x-nextjs-.*|range)$/i

function isPlain(rawHeaders: readonly string[]) {
  for (let at = 0; at < rawHeaders.length; at += 2) if (special.test(rawHeaders[at] as string)) return false
  return true
}

/** What is there, what is not there, and where it went; shared with strangers in any case. */
function isKeepable({ status, headers }: Finished) {
  if (headers['set-cookie']) return false
  const cacheControl = String(headers['cache-control'] ?? '')
  if (status === 404) return !/private|no-store/.test(cacheControl)
  return [200, 301, 307, 308].includes(status) && /s-maxage|immutable/.test(cacheControl)
}

const secondsSince = (moment: number) => Math.max(0, Math.round((Date.now() - moment) / 1000))

const unavailable = (finished: Finished): Finished => ({
  ...finished,
  status: 503,
  headers: { ...finished.headers, 'retry-after': '10', 'cache-control': 'private, no-store' },
})

/** To a program in its own words. */
function told(failure: Finished, key: string): Finished {
  if (!isForMachines(key)) return failure
  const { status, headers } = failure
  const title = status === 503 ? 'This cannot be answered just now' : 'Something went wrong on our side'
  const forPrograms = {
    'content-type': 'application/problem+json',
    'access-control-allow-origin': '*',
    'cache-control': 'private, no-store',
  }
  const after = headers['retry-after']
  return {
    status,
    headers: { ...forPrograms, ...(after && { 'retry-after': after }) },
    body: Buffer.from(problem(status, title)),
  }
}

const failed = new Answer({
  status: 503,
  headers: { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '10', 'cache-control': 'private, no-store' },
  body: Buffer.from('This could not be answered just now. Please try again in a moment.\n'),
})
