import type { FormValues } from '#lib/working-copies/working-copy'

type FormValue = string | null | FormValue[] | { [name: string]: FormValue }
type Branch = { [name: string]: FormValue }

const isIndex = (name: string) => /^\d{1,3}$/.test(name)
const isOurs = (name: string) => !name.startsWith('$')

/** The text fields of a form by name; a name that ends in `[]` is a list. */
export function readTyped(form: FormData): FormValues {
  const typed: FormValues = {}
  for (const name of new Set(form.keys())) {
    if (!isOurs(name)) continue
    const texts = form.getAll(name).filter((value) => typeof value === 'string')
    if (name.endsWith('[]')) typed[name] = texts
    else typed[name] = texts.at(-1) ?? ''
  }
  return typed
}

/** The files that were chosen in these fields; a browser sends an empty one where none was. */
export const readFiles = (form: FormData, names: readonly string[]): { [name: string]: File } =>
  Object.fromEntries(
    names.flatMap((name) => {
      const file = form.get(name)
      return file instanceof File && (file.size > 0 || file.name) ? [[name, file]] : []
    }),
  )

/** `statement.party` becomes a field of an object, `aliases.0.text` one of an entry of a list, `topics[]` a list. */
export function nest(typed: FormValues): Branch {
  const root: Branch = Object.create(null)
  for (const [name, value] of Object.entries(typed)) {
    const path = name.replace(/\[\]$/, '').split('.')
    const last = path.pop() as string
    let branch = root
    for (const step of path) {
      const next = branch[step]
      const isBranch = typeof next === 'object' && next !== null && !Array.isArray(next)
      const grown: Branch = isBranch ? next : Object.create(null)
      branch[step] = grown
      branch = grown
    }
    branch[last] = value
  }
  return asLists(root) as Branch
}

/** Objects whose names are all numbers are lists; numbers that are left out are null, so that the others keep theirs. */
function asLists(value: FormValue): FormValue {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const entries = Object.entries(value).map(([name, each]) => [name, asLists(each)] as const)
  if (entries.length === 0 || !entries.every(([name]) => isIndex(name))) return Object.fromEntries(entries)
  const list: FormValue[] = Array(Math.max(...entries.map(([name]) => Number(name))) + 1).fill(null)
  for (const [name, each] of entries) list[Number(name)] = each
  return list
}
