/** One line of the log, with what its ids name where that is known. */
export type Line = {
  act: string
  subject: string
  fields: readonly string[] | null
  /** The name of what it was done to: a person, a party, a topic, a source. */
  label?: string | null
}

/** Texts of messages/desk.json, `desk.event.*`. */
export type Say = { (key: string, values?: Record<string, string>): string; has(key: string): boolean }

const word = (text: string) => text.replaceAll(' ', '_')

/** Kept beside a field that was changed, or found out by the machine. */
const isBookKeeping = (field: string) =>
  /_(earliest|latest|at)$/.test(field) || ['prefix', 'suffix', 'folded', 'address_key'].includes(field)

/** The fields of a line in words. */
function tellFields(fields: readonly string[] | null, say: Say, locale: string): string {
  const names = (fields ?? []).filter((field) => !isBookKeeping(field))
  const told = names.map((name) => (say.has(`field.${name}`) ? say(`field.${name}`) : name.replaceAll('_', ' ')))
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format([...new Set(told)])
}

/** What somebody did, in words that follow their name. */
export function tell({ act, subject, fields, label }: Line, say: Say, locale: string): string {
  const named = tellFields(fields, say, locale)
  const form = named === '' && ['save', 'change'].includes(act) ? `${word(act)}_bare` : word(act)
  const of = word(subject)
  const known = label ? 'yes' : 'no'
  const part = say.has(`subject.${of}`) ? say(`subject.${of}`, { known, label: label ?? '' }) : subject
  const values = { fields: named, part, known, label: label ?? '' }
  const key = [`of.${of}.${form}`, subject === 'claim' ? `claim.${form}` : `part.${form}`].find((one) => say.has(one))
  return key ? say(key, values) : say('other', { act, part })
}
