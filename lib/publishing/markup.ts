/** HTML that is safe to write as it stands. */
export class Markup {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

type Part = string | number | Markup | readonly Markup[] | null | undefined | false

/** HTML with values in it, each escaped unless it is HTML itself; nothing for null, undefined and false. */
export const html = (words: TemplateStringsArray, ...values: Part[]) =>
  new Markup(words.reduce((text, word, index) => text + written(values[index - 1]) + word))

function written(value: Part): string {
  if (value instanceof Markup) return value.text
  if (Array.isArray(value)) return value.map(({ text }) => text).join('')
  return value === null || value === undefined || value === false ? '' : escaped(String(value))
}

const names: Record<string, string> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": '#39' }

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&${names[sign]};`)
