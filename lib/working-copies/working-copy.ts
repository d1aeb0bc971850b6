/** The fields of a form by name, as they are sent: a list where several values go by one name. */
export type FormValues = Record<string, string | string[]>

/** What somebody typed into one form and has not saved, and what it began from. */
export type WorkingCopy = {
  /** Names the form: `claim:{id}:text`, `claim:new`. */
  form: string
  values: FormValues
  base: FormValues | null
  basedOn: number | null
  savedAt: Date
}

/** What one copy may hold, as JSON. Longer texts are kept by the browser alone. */
export const maxCopyLength = 500_000

/** How many forms a person may leave unsaved. */
export const maxCopies = 500

/** The hidden field in which a form says which copy its success makes needless. */
export const copyField = 'workingCopy'

const formName = /^[a-z-]+(:[a-z0-9-]+)+$/

export const isFormName = (form: string) => form.length <= 200 && formName.test(form)

/** The claim whose form it is, and which of its forms. */
export function ofClaimForm(form: string): { claim: string; part: string } | null {
  const [, claim, part] = form.match(/^claim:([0-9a-f-]{36}):(.+)$/) ?? []
  return claim && part ? { claim, part } : null
}
