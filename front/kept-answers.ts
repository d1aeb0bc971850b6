import type { Answer } from './answer.ts'
import type { Standing } from './standing.ts'

export type Kept = { answer: Answer; standing: Standing; bytes: number }

/** Forms that are packed, headers, and the place in the list, on top of the body itself. */
const weigh = (answer: Answer) => answer.size * 2 + 2_000

/** Finished answers, as many as there is room for; those that nobody asked for longest go first. */
export class KeptAnswers {
  readonly #room: number
  readonly #kept = new Map<string, Kept>()
  #bytes = 0

  constructor(room: number) {
    this.#room = room
  }

  get bytes() {
    return this.#bytes
  }

  get count() {
    return this.#kept.size
  }

  has = (key: string) => this.#kept.has(key)

  get(key: string): Kept | undefined {
    const kept = this.#kept.get(key)
    if (!kept) return undefined
    this.#kept.delete(key)
    this.#kept.set(key, kept)
    return kept
  }

  keep(key: string, answer: Answer, standing: Standing) {
    this.delete(key)
    const bytes = weigh(answer)
    // One answer never costs all the others.
    if (bytes > this.#room / 4) return
    this.#kept.set(key, { answer, standing, bytes })
    this.#bytes += bytes
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= this.#room) break
      this.delete(oldest)
    }
  }

  delete(key: string) {
    const kept = this.#kept.get(key)
    if (!kept) return
    this.#kept.delete(key)
    this.#bytes -= kept.bytes
  }

  /** Forgets whatever one of these may concern. */
  drop(tags: ReadonlySet<string>) {
    for (const [key, { standing }] of this.#kept) if (concerns(tags, standing)) this.delete(key)
  }
}

export const concerns = (tags: ReadonlySet<string>, standing: Standing) =>
  tags.size > 0 && (standing.tags?.some((tag) => tags.has(tag)) ?? true)
