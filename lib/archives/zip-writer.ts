import { createHash } from 'node:crypto'
import { Zip, ZipPassThrough } from 'fflate'

/** A file in the zip, as the data package lists it. */
export type Resource = { name: string; path: string; hash: string; bytes: number }

/** The same content gives the same file, whenever and wherever it is made. */
const midnight = new Date(1980, 0, 1)

/** Writes a zip file piece by piece; programs that replay jump about in it, so nothing in it is compressed by it. */
export class ZipWriter {
  readonly resources: Resource[] = []
  #written: Uint8Array[] = []
  readonly #zip = new Zip((error, chunk) => {
    if (error) throw error
    this.#written.push(chunk)
  })

  /** Begins a file; the one before has to be closed. */
  open(path: string) {
    const file = new ZipPassThrough(path)
    file.mtime = midnight
    this.#zip.add(file)
    const hash = createHash('sha256')
    let bytes = 0
    return {
      write: (chunk: Uint8Array) => {
        hash.update(chunk)
        bytes += chunk.length
        file.push(chunk)
      },
      close: (): Resource => {
        file.push(new Uint8Array(), true)
        const name = path.slice(path.lastIndexOf('/') + 1)
        const resource = { name, path, hash: `sha256:${hash.digest('hex')}`, bytes }
        this.resources.push(resource)
        return resource
      },
    }
  }

  /** A whole file at once. */
  add(path: string, text: string): Resource {
    const file = this.open(path)
    file.write(new TextEncoder().encode(text))
    return file.close()
  }

  end() {
    this.#zip.end()
  }

  /** What was written since it was asked last. */
  *drain(): Generator<Uint8Array> {
    const written = this.#written
    this.#written = []
    yield* written
  }
}
