import type { FormValues } from '#lib/working-copies/working-copy'

/** A copy in this browser: until the server has it, or while it can't be reached. */
export type DeviceCopy = {
  values: FormValues
  base: FormValues | null
  basedOn: number | null
  at: string
  /** When the copy was saved that the server had at that time. */
  after: string | null
}

/** Also on a shared computer nobody reads what another has typed through these pages. */
const keyOf = (person: string, form: string) => `counterclaim:${person}:${form}`

export function readDevice(person: string, form: string): DeviceCopy | null {
  try {
    return JSON.parse(localStorage.getItem(keyOf(person, form)) ?? 'null')
  } catch {
    return null
  }
}

/** Whether there was room for it. */
export function writeDevice(person: string, form: string, copy: DeviceCopy): boolean {
  try {
    localStorage.setItem(keyOf(person, form), JSON.stringify(copy))
    return true
  } catch {
    return false
  }
}

export function clearDevice(person: string, form: string): void {
  try {
    localStorage.removeItem(keyOf(person, form))
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
