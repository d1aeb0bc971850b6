import { type FormState, untouched } from '#lib/actions/form-state'
import type { BuiltAction } from './built.ts'

/** A list is sent as several fields of one name. */
export type Fields = Record<string, string | string[] | File>

/** What an action is asked with: what is bound to it before the state and the form. */
export type Asked = { bound?: unknown[]; fields: Fields }

export type Answer =
  | { redirect: string }
  /** What the action returned: a form's state. */
  | { state: Partial<FormState> }
  | { failure: string }

/** Sends a form as the script of a page does, without the page: first the fields, then the arguments, which name them. */
export async function sendAction(
  url: string,
  action: BuiltAction,
  page: string,
  headers: Record<string, string>,
  { bound = [], fields }: Asked,
): Promise<Answer> {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) {
    for (const each of [value].flat()) body.append(`_1_${name}`, each)
  }
  body.append('0', JSON.stringify([...bound, untouched, '$K1']))
  const response = await fetch(new URL(page, url), {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: url, 'next-action': action.id, accept: 'text/x-component', ...headers },
    body,
  })
  const text = await response.text()
  const redirect = response.headers.get('x-action-redirect')
  if (redirect) return { redirect }
  // A long text stands in a row of its own before it, which ends with its last byte.
  const returned = /(?:^|.*)1:(\{"\w+":.*\})$/m.exec(text)?.[1]
  if (response.status === 200 && returned) return { state: JSON.parse(returned) }
  return { failure: `status ${response.status}: ${text.slice(0, 200)}` }
}
