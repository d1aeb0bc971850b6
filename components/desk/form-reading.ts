import { isSame } from '#lib/working-copies/merge'
import type { FormValues } from '#lib/working-copies/working-copy'

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** Names that begin with a dollar are the framework's own. */
const controlsOf = (form: HTMLFormElement) =>
  [...form.elements].filter((element): element is Control => 'name' in element && /^[^$]/.test(String(element.name)))

/** What is typed into a form, but for its hidden facts. Unlike what is sent, it tells of boxes that are not checked. */
export function readForm(form: HTMLFormElement, hidden: string[]): FormValues {
  const data = new FormData(form)
  const values: FormValues = {}
  for (const { name, type } of controlsOf(form)) {
    if (hidden.includes(name) || name in values || ['submit', 'button', 'file', 'password'].includes(type)) continue
    const texts = data.getAll(name).filter((value) => typeof value === 'string')
    values[name] = name.endsWith('[]') ? texts : (texts.at(-1) ?? '')
  }
  return values
}

/** Sets in what is sent the fields that a merge decided, also those that the form doesn't show. */
export function sendAs(data: FormData, values: FormValues, names: string[]): void {
  for (const name of names) {
    data.delete(name)
    for (const text of [values[name] ?? ''].flat()) data.append(name, text)
  }
}

/** Names that hold something and have no control in the form. */
export function notShown(form: HTMLFormElement, values: FormValues): string[] {
  const shown = new Set(controlsOf(form).map((control) => control.name))
  return Object.keys(values).filter((name) => !shown.has(name) && !isSame(values[name], ''))
}

/** The id of a field; a list of choices has it without its brackets. */
const idOf = (formId: string, name: string) => `${formId}-${name.replace(/\[\]$/, '')}`

/** The words that a field is labelled with, after those of the group that it is in. */
export function labelText(formId: string, name: string): string | null {
  const label = document.getElementById(`${idOf(formId, name)}-label`)
  const group = label?.matches('legend') ? null : label?.closest('fieldset[id]')?.querySelector('legend')
  return label && [group?.textContent, label.textContent].filter(Boolean).join(': ')
}

/** Goes to a field, also where it is in a part of the page that is closed. */
export function focusField(formId: string, name: string): boolean {
  const place = document.getElementById(idOf(formId, name))
  const field = place?.matches('input, textarea, select, button')
    ? place
    : (place?.querySelector<HTMLElement>('input, textarea, select, button') ?? null)
  if (!field) return false
  reveal(field)
  field.focus()
  return true
}

/** Opens the parts of the page that something is in. */
export function reveal(element: Element): void {
  for (let box = element.closest('details'); box; box = box.parentElement?.closest('details') ?? null) box.open = true
}
