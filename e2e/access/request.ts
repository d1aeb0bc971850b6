import { untouched } from '#lib/actions/form-state'
import messages from '#messages/en'
import type { BuiltAction } from './build.ts'
import { url } from './site.ts'

export type Fields = Record<string, string>

/** What an action was asked with: what is bound to it before the state and the form. */
export type Asked = { bound?: unknown[]; fields: Fields }

/**
 * Sends a form as the page's script does, without the page: the fields, then the arguments, which name them.
 * `refused` comes with the reason, and a guard of the database that had to notice by itself is seen in it.
 */
export async function act(
  action: BuiltAction,
  page: string,
  headers: Record<string, string>,
  { bound = [], fields }: Asked,
) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(`_1_${name}`, value)
  body.append('0', JSON.stringify([...bound, untouched, '$K1']))
  const response = await fetch(new URL(page, url), {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: url, 'next-action': action.id, accept: 'text/x-component', ...headers },
    body,
  })
  return outcomeOf(response.status, response.headers.get('x-action-redirect'), await response.text())
}

export type Outcome = string

function outcomeOf(status: number, redirect: string | null, text: string): Outcome {
  if (redirect) return redirect.startsWith('/sign-in?to=') ? 'refused: signed_out' : 'done'
  if (status !== 200) return `status ${status}`
  const line = /^1:(.*)$/m.exec(text)?.[1]
  if (!line?.startsWith('{')) return `no answer: ${text.slice(0, 200)}`
  const { refusal, reason, errors = {} } = JSON.parse(line)
  if (Object.keys(errors).length > 0) return `wrong fields: ${JSON.stringify(errors)}`
  if (!refusal) return 'done'
  return `refused: ${reason ?? (refusal === messages.setPassword.lapsedText ? 'lapsed' : refusal)}`
}

/** What a route answers, in a word. */
export async function ask(method: string, path: string, headers: Record<string, string>): Promise<Outcome> {
  const response = await fetch(new URL(path, url), {
    method,
    redirect: 'manual',
    headers: { ...headers, ...(method === 'GET' ? {} : { origin: url }) },
  })
  await response.arrayBuffer()
  const to = response.headers.get('location') ?? ''
  if (/^(https?:\/\/[^/]+)?\/sign-in/.test(to)) return 'refused: signed_out'
  if ([401, 403, 404].includes(response.status)) return `refused: ${response.status}`
  return response.status < 400 ? 'done' : `status ${response.status}`
}
