/**
 * What is typed before React takes the page over. It gives a textarea back its saved text then (`initTextarea` of
 * react-dom), and nobody can ask it for the typed one afterwards. This module runs when its file comes, which is before.
 */
const typed = new WeakMap<HTMLTextAreaElement, string>()

const note = (target: unknown) => {
  if (target instanceof HTMLTextAreaElement) typed.set(target, target.value)
}

if (typeof document !== 'undefined') {
  for (const each of document.querySelectorAll('textarea')) if (each.value !== each.defaultValue) note(each)
  document.addEventListener('input', ({ target }) => note(target), { capture: true })
}

/** Puts back what React has taken from a form. */
export function giveBack(form: HTMLFormElement): void {
  for (const field of form.elements) {
    if (!(field instanceof HTMLTextAreaElement)) continue
    const text = typed.get(field)
    if (text !== undefined && text !== field.value) field.value = text
  }
}
