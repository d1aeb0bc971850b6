export type Place = { label: string; go: () => void }

const isShown = (element: HTMLElement) => element.checkVisibility()

/** The buttons of the page's own acts; choosing one leads to it and does nothing yet. */
export const actsOnPage = (): Place[] =>
  all('main button[type=submit]').map((button) => ({
    label: button.getAttribute('aria-label') ?? button.textContent ?? '',
    go: () => reveal(button),
  }))

/** The parts of the page under their headings. */
export const placesOnPage = (): Place[] =>
  all('main h2[id]').map((heading) => ({
    label: heading.textContent ?? '',
    go: () => {
      heading.tabIndex = -1
      reveal(heading)
    },
  }))

function all(selector: string) {
  const found = [...document.querySelectorAll<HTMLElement>(selector)].filter(isShown)
  return found.filter((each, at) => found.findIndex((other) => other.textContent === each.textContent) === at)
}

function reveal(element: HTMLElement) {
  element.scrollIntoView({ block: 'center' })
  element.focus({ preventScroll: true })
}
