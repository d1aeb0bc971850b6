import { WARCParser, type WARCRecord } from 'warcio'
import { ArchiveError, archiveLimits, type Budget, spend } from './archive.ts'
import { joined, plain } from './unpack.ts'

export type ReadRecord = {
  type: string
  header: (name: string) => string | null
  /** The first bytes of its block, at least as many as headers may take. */
  head: Uint8Array
  /** All of its block; null when the archive ends before. Only until the next record is asked for. */
  block: () => Promise<Uint8Array | null>
}

/**
 * The records of a WARC, compressed or not. One that is cut off is the last.
 * @throws ArchiveError when it is none, or asks for too much
 */
export async function* warcRecords(
  chunks: AsyncIterable<Uint8Array>,
  budget: Budget = { left: archiveLimits.unpacked },
): AsyncGenerator<ReadRecord> {
  const source = new Metered(plain(chunks), budget)
  const parser = new WARCParser(source, { parseHttp: false })
  for (let count = 0; ; count++) {
    if (count > archiveLimits.records) throw new ArchiveError('too_complex')
    source.allowance = archiveLimits.headers
    const record = await parser.parse()
    source.allowance = Number.POSITIVE_INFINITY
    if (!record?.warcHeaders.statusline.startsWith('WARC/')) {
      if (count === 0) throw new ArchiveError('unreadable')
      return
    }
    const body = new Body(record)
    yield {
      type: record.warcType,
      header: (name) => record.warcHeader(name) ?? null,
      head: await body.head(),
      block: () => body.whole(),
    }
    // Asking the parser for more would make it wait for ever for the rest of a block that is not there.
    if (!(await body.isSkipped())) return
  }
}

const part = 8 * 1024

/** Hands out what it was given until more is asked for than is allowed: a header without an end stays out of memory. */
class Metered {
  allowance = Number.POSITIVE_INFINITY
  readonly #chunks: AsyncIterable<Uint8Array>
  readonly #budget: Budget

  constructor(chunks: AsyncIterable<Uint8Array>, budget: Budget) {
    this.#chunks = chunks
    this.#budget = budget
  }

  async *[Symbol.asyncIterator]() {
    for await (const chunk of this.#chunks) {
      spend(this.#budget, chunk.length)
      // In small parts: the parser copies the rest of a part with each line that it reads.
      for (let at = 0; at < chunk.length; at += part) {
        const handed = chunk.subarray(at, at + part)
        this.allowance -= handed.length
        if (this.allowance < 0) throw new ArchiveError('too_complex')
        yield handed
      }
    }
  }
}

class Body {
  readonly #length: number
  readonly #chunks: AsyncIterator<Uint8Array>
  #read = 0
  #kept: Uint8Array[] = []

  constructor(record: WARCRecord) {
    const stated = record.warcHeader('Content-Length') ?? ''
    if (!/^\d{1,15}$/.test(stated)) throw new ArchiveError('unreadable')
    this.#length = Number(stated)
    this.#chunks = (record.reader as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]()
  }

  async head() {
    await this.#readTo(Math.min(this.#length, archiveLimits.headers), true)
    return joined(this.#kept, this.#read)
  }

  async whole() {
    if (this.#length > archiveLimits.page + archiveLimits.headers) throw new ArchiveError('too_large')
    const isWhole = await this.#readTo(this.#length, true)
    return isWhole ? joined(this.#kept, this.#read) : null
  }

  isSkipped() {
    return this.#readTo(this.#length, false)
  }

  async #readTo(size: number, isKept: boolean): Promise<boolean> {
    while (this.#read < size) {
      const { value, done } = await this.#chunks.next()
      if (done) return false
      this.#read += value.length
      if (isKept) this.#kept.push(value)
    }
    return true
  }
}
