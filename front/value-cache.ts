import type { CacheEntry, CacheHandler } from 'next/cache'
import { tellExpired } from './standing.ts'

type Kept = Omit<CacheEntry, 'value'> & { bytes: Uint8Array<ArrayBuffer> }
type Limits = { entries: number; bytes: number }

/**
 * What `'use cache'` remembers. Unlike the framework's own it counts entries and not only their bytes, and keeps each in
 * memory of its own: there, the nothing found at an unknown address costs 16 kB that no limit sees.
 */
export class ValueCache implements CacheHandler {
  #limits: Limits
  #kept = new Map<string, Kept>()
  #pending = new Map<string, Promise<void>>()
  #expired = new Map<string, number>()
  #bytes = 0

  constructor(limits: Limits) {
    this.#limits = limits
  }

  get size() {
    return this.#kept.size
  }

  async get(key: string): Promise<CacheEntry | undefined> {
    await this.#pending.get(key)
    const kept = this.#kept.get(key)
    if (!kept) return undefined
    this.#drop(key)
    if (now() > kept.timestamp + kept.revalidate * 1000 || this.#lastExpired(kept.tags) >= kept.timestamp)
      return undefined
    this.#keep(key, kept)
    const { bytes, ...entry } = kept
    return { ...entry, value: new Blob([bytes]).stream() }
  }

  async set(key: string, pendingEntry: Promise<CacheEntry>): Promise<void> {
    const storing = this.#store(key, pendingEntry)
    this.#pending.set(key, storing)
    await storing
    this.#pending.delete(key)
  }

  async #store(key: string, pendingEntry: Promise<CacheEntry>) {
    try {
      const { value, ...entry } = await pendingEntry
      const bytes = new Uint8Array(await new Response(value).arrayBuffer())
      this.#drop(key)
      if (bytes.length < this.#limits.bytes) this.#keep(key, { ...entry, bytes })
    } catch {
      // What failed half way is made again by whoever asks next.
    }
  }

  /** As the newest, at the cost of the oldest. */
  #keep(key: string, kept: Kept) {
    this.#kept.set(key, kept)
    this.#bytes += kept.bytes.length
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.#limits.entries && this.#bytes <= this.#limits.bytes) break
      this.#drop(oldest)
    }
  }

  #drop(key: string) {
    this.#bytes -= this.#kept.get(key)?.bytes.length ?? 0
    this.#kept.delete(key)
  }

  #lastExpired = (tags: string[]) => Math.max(0, ...tags.map((tag) => this.#expired.get(tag) ?? 0))

  async refreshTags(): Promise<void> {}

  async getExpiration(tags: string[]): Promise<number> {
    return this.#lastExpired(tags)
  }

  /** Whatever begun before now is made again, however leniently the tag was expired. */
  async updateTags(tags: string[]): Promise<void> {
    for (const tag of tags) this.#expired.set(tag, now())
    tellExpired(tags)
  }
}

const now = () => performance.timeOrigin + performance.now()

export default new ValueCache({ entries: 5_000, bytes: 32 * 1024 * 1024 })
