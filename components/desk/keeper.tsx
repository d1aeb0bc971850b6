import type { FormValues } from '#lib/working-copies/working-copy'
import { clearDevice, readDevice, writeDevice } from './device.ts'

export type Draft = { values: FormValues; base: FormValues | null; basedOn: number | null }

/** What a page knows of the working copy of a form that it shows. */
export type Keeping = { form: string; person: string; timeZone: string; copy: (Draft & { savedAt: string }) | null }

/** Where the newest that was typed is. `nowhere`: nothing is typed that isn't saved. `lost`: there was no room for it. */
export type Kept = { where: 'nowhere' | 'server' | 'device' | 'lost'; at: string; why?: Trouble }
type Trouble = 'offline' | 'signed_out' | 'too_long' | 'failed'

export const nothingKept: Kept = { where: 'nowhere', at: '' }

const endpoint = '/api/desk/working-copies'
const typingPause = 1000
const retryPause = 10_000
const savePatience = 3000

/** Copies that this page has sent or dropped since it was loaded: newer than what it was loaded with. */
const known = new Map<string, Keeping['copy']>()
const keyOf = ({ person, form }: Keeping) => `${person} ${form}`

export const newestOf = (keeping: Keeping | undefined): Keeping['copy'] => {
  if (!keeping) return null
  const { copy } = keeping
  const mine = known.get(keyOf(keeping))
  if (mine === undefined) return copy
  return copy && mine && copy.savedAt > mine.savedAt ? copy : mine
}

/** A copy was let go of where its form isn't. */
export function forgetCopy(form: string): void {
  for (const key of known.keys()) if (key.endsWith(` ${form}`)) known.set(key, null)
}

/**
 * Keeps what is typed into one form: on the server, where any browser of the same person finds it, and on this device
 * until the server has it. One request at a time, so that an older text never replaces a newer one.
 */
export class Keeper {
  #isEnded = false
  /** A page that is only looked at sends nothing: another may have saved the same form since. */
  #isTouched = false
  #keeping: Keeping
  /** Null when nothing is typed that isn't saved; undefined when nobody can tell. */
  #read: () => Draft | null | undefined
  #tell: (kept: Kept) => void
  #timer: ReturnType<typeof setTimeout> | undefined
  #busy: Promise<void> | null = null
  #request = new AbortController()
  #stored: string | null = null
  #savedAt: string | null

  constructor(keeping: Keeping, read: () => Draft | null | undefined, tell: (kept: Kept) => void) {
    this.#keeping = keeping
    this.#read = read
    this.#tell = tell
    this.#savedAt = newestOf(keeping)?.savedAt ?? null
  }

  /** What this device has that the server didn't get, if it is the newer. */
  awaken(): Draft | null {
    const { person, form } = this.#keeping
    const copy = readDevice(person, form)
    if (!copy) return null
    const isNewer = copy.after === this.#savedAt || !this.#savedAt || copy.at > this.#savedAt
    if (!isNewer) clearDevice(person, form)
    return isNewer ? copy : null
  }

  touched() {
    this.#isTouched = true
    this.#timer ??= setTimeout(() => this.flush(), typingPause)
  }

  /** Keeps it now. A page that is left lets the request outlive it. */
  flush(isLeaving = false): void {
    this.#pause()
    if (this.#isEnded || !this.#isTouched) return
    const draft = this.#read()
    if (draft === undefined) return
    if (draft === null) {
      if (this.#savedAt || this.#stored) this.drop()
      return
    }
    const { person, form } = this.#keeping
    const body = JSON.stringify({ form, ...draft })
    if (body === this.#stored) return
    this.#isTouched = false
    const isOnDevice = writeDevice(person, form, { ...draft, at: new Date().toISOString(), after: this.#savedAt })
    if (this.#busy && !isLeaving) this.#busy.then(() => this.touched())
    else this.#busy = this.#send(body, draft, isOnDevice, isLeaving)
  }

  async #send(body: string, draft: Draft, isOnDevice: boolean, isLeaving: boolean) {
    const { person, form } = this.#keeping
    const response = await fetch(endpoint, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body,
      keepalive: isLeaving,
      signal: this.#request.signal,
    }).catch(() => null)
    this.#busy = null
    if (this.#request.signal.aborted) return
    if (this.#isEnded) this.#tell = () => {}
    if (response?.ok) {
      const { savedAt } = await response.json()
      this.#savedAt = savedAt
      this.#stored = body
      known.set(keyOf(this.#keeping), { ...draft, savedAt })
      clearDevice(person, form)
      this.#tell({ where: 'server', at: savedAt })
      return
    }
    this.#isTouched = true
    const why = troubleOf(response)
    this.#tell({ where: isOnDevice ? 'device' : 'lost', at: new Date().toISOString(), why })
    if (why !== 'too_long' && !this.#isEnded) this.#timer ??= setTimeout(() => this.flush(), retryPause)
  }

  /** Waits until nothing is under way, so that no late request brings back what is saved next. */
  async settled(): Promise<void> {
    this.#pause()
    const patience = setTimeout(() => this.#request.abort(), savePatience)
    await this.#busy
    clearTimeout(patience)
    // What had waited for it has set the timer anew.
    this.#pause()
    this.#request = new AbortController()
  }

  /** What was typed was saved; the server has dropped its copy. */
  saved(): void {
    this.#isTouched = false
    this.#pause()
    this.#stored = null
    this.#savedAt = null
    known.set(keyOf(this.#keeping), null)
    clearDevice(this.#keeping.person, this.#keeping.form)
    if (!this.#isEnded) this.#tell(nothingKept)
  }

  /** What was typed isn't wanted. */
  drop(): void {
    const { form } = this.#keeping
    const body = JSON.stringify({ form })
    const drop = () =>
      fetch(endpoint, { method: 'DELETE', headers: { 'content-type': 'application/json' }, body, keepalive: true })
        .then(() => {})
        .catch(() => {})
    this.#busy = (this.#busy ?? Promise.resolve()).then(drop).finally(() => {
      this.#busy = null
    })
    this.saved()
  }

  /** What was typed was saved, and the page goes on to another. */
  leave(): void {
    this.saved()
    this.end()
  }

  end(): void {
    this.#pause()
    this.#isEnded = true
  }

  #pause() {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }
}

const troubleOf = (response: Response | null): Trouble =>
  !response
    ? 'offline'
    : response.status === 401
      ? 'signed_out'
      : [413, 422].includes(response.status)
        ? 'too_long'
        : 'failed'
