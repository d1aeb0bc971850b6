import type { BuiltAction } from '#e2e/support/built'
import { type Asked, sendAction } from '#e2e/support/direct'
import messages from '#messages/desk'
import { url } from './site.ts'

export type Outcome = string

/** What forms say that strangers see, which give no reason beside the words. */
const known: Record<string, string> = {
  [messages.setPassword.lapsedText]: 'lapsed',
  [messages.signIn.forgotten]: 'not_here',
}

/** `refused` comes with the reason, and a guard of the database that had to notice by itself is seen in it. */
export async function act(action: BuiltAction, page: string, headers: Record<string, string>, asked: Asked) {
  const answer = await sendAction(url, action, page, headers, asked)
  if ('failure' in answer) return answer.failure
  if ('redirect' in answer)
    return /^\/sign-in\?(to|after=waited)/.test(answer.redirect) ? 'refused: signed_out' : 'done'
  const { refusal, reason, errors = {} } = answer.state
  if (Object.keys(errors).length > 0) return `wrong fields: ${JSON.stringify(errors)}`
  if (!refusal) return 'done'
  return `refused: ${reason ?? known[refusal] ?? refusal}`
}

/** What a route answers, in a word. */
export async function ask(
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: object,
): Promise<Outcome> {
  const response = await fetch(new URL(path, url), {
    method,
    redirect: 'manual',
    headers: { ...headers, ...(method === 'GET' ? {} : { origin: url }) },
    body: body && JSON.stringify(body),
  })
  await response.arrayBuffer()
  const to = response.headers.get('location') ?? ''
  if (/^(https?:\/\/[^/]+)?\/sign-in/.test(to)) return 'refused: signed_out'
  if ([401, 403, 404].includes(response.status)) return `refused: ${response.status}`
  return response.status < 400 ? 'done' : `status ${response.status}`
}
