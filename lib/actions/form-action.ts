import 'server-only'
import { refresh } from 'next/cache'
import { isRedirectError } from 'next/dist/client/components/redirect-error'
import type { z } from 'zod'
import { getActor, getSignedIn } from '#lib/auth/actor'
import { isId } from '#lib/fields'
import type { Actor } from '#lib/people/person'
import { compareToQuote } from '#lib/quotations/nearest'
import { Refusal } from '#lib/refusal'
import { dropCopy } from '#lib/working-copies/commands'
import { copyField, type FormValues, isFormName } from '#lib/working-copies/working-copy'
import { type Doubts, doubtsAbout, type Names } from './doubts.ts'
import type { FormAction, FormState, Made, Report } from './form-state.ts'
import { nest, readFiles, readTyped } from './form-values.ts'
import { doneMessage, fieldMessage, type Refused, refusalMessage } from './messages.ts'
import type { Standing } from './standing.ts'

type Definition<Input extends z.ZodType> = {
  input: Input
  /** Fields that hold an id or, when nothing was chosen from the list, a text that names exactly one. */
  choices?: Record<string, (actor: Actor, text: string) => Promise<string[]>>
  /** Fields that hold a file. */
  files?: readonly string[]
  /** Fields whose text is never sent back to the browser. */
  secrets?: readonly string[]
  /** Who acts, where it isn't whoever works at the desk. */
  by?: () => Promise<Actor | null>
  /** Its names are compared with others', which they may look like. */
  names?: Names
  /** The field whose words must stand in a source. */
  quotes?: string
  /** What else is worth a second look before it is saved. */
  doubts?(actor: Actor, typed: FormValues): Promise<Doubts | null>
  /** Told when it was done. */
  done: Parameters<typeof doneMessage>[0]
  /** Reads anew what the form is about, to show it beside what was typed when somebody saved meanwhile. */
  standing?(actor: Actor, input: z.output<Input>): Promise<Standing | null>
  /** Nothing that the page shows depends on it. */
  quiet?: boolean
  /** The command. May return what it made or a report of its own, and may redirect. */
  run(actor: Actor, input: z.output<Input>): Promise<Made | Report | undefined> | Promise<void>
}

/**
 * The one way from a form to a command: who acts, what was typed, and every refusal in words beside what was typed.
 * Works the same without JavaScript.
 */
export function formAction<Input extends z.ZodType>(definition: Definition<Input>): FormAction {
  const { input, choices = {}, files = [], secrets = [], by = getActor, done, standing, quiet, run } = definition
  const { names, quotes, doubts: look = async (actor, typed) => names && doubtsAbout(actor, names, typed) } = definition
  return async (previous, form) => {
    const typed = readTyped(form)
    const answer = (changed: Partial<FormState>): FormState => ({
      attempt: (Number(previous?.attempt) || 0) + 1,
      round: Number(previous?.round) || 0,
      done: null,
      refusal: null,
      reason: null,
      mend: null,
      undone: [],
      errors: {},
      offer: null,
      alike: [],
      typed: without(secrets, typed),
      conflict: null,
      made: null,
      ...changed,
    })
    const refuse = async (error: Refused, changed: Partial<FormState> = {}) => {
      const { reason, values } = error
      const refusal = await refusalMessage(error)
      return answer({ refusal, reason: values.code ? `${reason}:${values.code}` : reason, ...changed })
    }
    const actor = await by()
    if (!actor) {
      const reason = (await getSignedIn()) ? 'second_factor_first' : 'signed_out'
      return refuse({ reason, values: {} }, { mend: 'sign_in' })
    }
    const chosen = await resolve(actor, choices, typed)
    const parsed = await input.safeParseAsync({ ...nest(chosen.values), ...readFiles(form, files) })
    const errors = { ...(parsed.success ? {} : fieldErrors(parsed.error)), ...chosen.errors }
    if (!parsed.success || Object.keys(errors).length > 0) {
      return refuse({ reason: 'fields', values: { count: Object.keys(errors).length } }, { errors })
    }
    try {
      const doubts = await look(actor, typed)
      if (doubts) {
        const { reason, errors, alike = [] } = doubts
        return refuse({ reason, values: {} }, { errors, alike })
      }
      const result = (await run(actor, parsed.data)) ?? null
      await dropTyped(actor, typed)
      if (!quiet) refresh()
      const isReport = result !== null && 'undone' in result
      if (isReport && result.done === null)
        return refuse({ reason: 'none_done', values: {} }, { undone: result.undone })
      const round = (Number(previous?.round) || 0) + 1
      if (isReport) return answer({ round, ...result, typed: {} })
      return answer({ round, done: doneMessage(done), typed: {}, made: result })
    } catch (error) {
      if (isRedirectError(error)) await dropTyped(actor, typed)
      if (!(error instanceof Refusal)) throw error
      const now = error.reason === 'stale' ? await standing?.(actor, parsed.data) : null
      if (now) {
        const { version, values, by, at } = now
        const { name } = error.values
        const told = { ...error.values, ...(by && at && { name: by, at: at.toISOString() }), part: values ? 1 : 0 }
        return refuse(new Refusal('stale', told), {
          conflict: { version, values, by: by ?? (name ? String(name) : null) },
        })
      }
      const { field, says, nearest } = error.values
      if (quotes && typeof nearest === 'string') {
        const pieces = compareToQuote(nearest, String(typed[quotes] ?? ''))
        const errors = { [quotes]: fieldMessage({ message: 'not_in_source' }) }
        return refuse(error, { errors, offer: { name: quotes, text: nearest, pieces } })
      }
      if (error.reason === 'invalid' && typeof field === 'string') {
        const errors = { [field]: fieldMessage({ message: String(says ?? 'required') }) }
        return refuse(says ? { reason: 'fields', values: { count: 1 } } : error, { errors })
      }
      return refuse(error, { mend: error.reason === 'stale' || error.reason === 'wrong_state' ? 'reload' : null })
    }
  }
}

/** What was typed is saved now. Should this fail, its copy equals what was saved, and is dropped when the form opens. */
async function dropTyped(actor: Actor, { [copyField]: form }: FormValues) {
  if (typeof form === 'string' && isFormName(form)) await dropCopy(actor, form).catch(() => {})
}

const without = (names: readonly string[], typed: FormState['typed']) =>
  Object.fromEntries(Object.entries(typed).filter(([name]) => !names.includes(name)))

/** The first message of each field. */
function fieldErrors({ issues }: z.ZodError): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const issue of issues) errors[issue.path.join('.')] ??= fieldMessage(issue)
  return errors
}

async function resolve(
  actor: Actor,
  choices: NonNullable<Definition<z.ZodType>['choices']>,
  typed: FormState['typed'],
) {
  const values = { ...typed }
  const errors: Record<string, string> = {}
  for (const [name, find] of Object.entries(choices)) {
    const text = values[name]
    if (typeof text !== 'string' || text.trim() === '' || isId(text)) continue
    const found = await find(actor, text)
    const [only] = found
    if (only && found.length === 1) values[name] = only
    else errors[name] = fieldMessage({ message: only ? 'several_such' : 'no_such' })
  }
  return { values, errors }
}
