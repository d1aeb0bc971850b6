/**
 * The words of a page as a reader sees them: a line for each line, an empty one between paragraphs, no scripts and nothing
 * hidden. With `main`, without what goes round every page of the site as well (menus, footers).
 */
export function visibleText(root: Element, { main = false } = {}): string {
  const lines = new Lines(main)
  lines.add(root, false)
  return lines.text()
}

class Lines {
  private lines: string[] = ['']
  private pending: 'nothing' | 'space' = 'nothing'
  private readonly main: boolean

  constructor(main: boolean) {
    this.main = main
  }

  add(element: Element, isPlain: boolean): void {
    const name = element.localName
    if (name === 'br') this.lineEnds(1)
    if (!isShown(element) || (this.main && isFrame(element))) return
    const apart = paragraphs.has(name) ? 2 : blocks.has(name) ? 1 : 0
    if (apart) this.lineEnds(apart)
    if (name === 'td' || name === 'th') this.cell()
    const plain = isPlain || name === 'pre'
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 1) this.add(child as Element, plain)
      else if (child.nodeType === 3 || child.nodeType === 4) this.write(child.nodeValue ?? '', plain)
    }
    if (apart) this.lineEnds(apart)
  }

  private write(text: string, isPlain: boolean): void {
    if (isPlain) {
      const [first = '', ...rest] = text.split('\n')
      this.append(first)
      for (const line of rest) {
        this.lines.push('')
        this.append(line)
      }
      return
    }
    const words = text.replace(/[ \t\n\f\r]+/g, ' ')
    if (words === ' ' || words === '') {
      if (words) this.space()
      return
    }
    if (words.startsWith(' ')) this.space()
    this.append(words.trim() === words ? words : words.replace(/^ | $/g, ''))
    if (words.endsWith(' ')) this.space()
  }

  private space(): void {
    if (this.lines.at(-1) !== '') this.pending = 'space'
  }

  private append(text: string): void {
    if (text === '') return
    this.lines[this.lines.length - 1] += (this.pending === 'space' ? ' ' : '') + text
    this.pending = 'nothing'
  }

  private cell(): void {
    this.pending = 'nothing'
    if (this.lines.at(-1) !== '') this.append('\t')
  }

  private lineEnds(count: number): void {
    this.pending = 'nothing'
    if (this.lines.at(-1) !== '') this.lines.push('')
    if (count === 2 && this.lines.length > 1 && this.lines.at(-2) !== '') this.lines.push('')
  }

  text(): string {
    return this.lines
      .join('\n')
      .replaceAll('\f', ' ')
      .replace(/\n{3,}/g, '\n\n')
      .replace(/^\n+|\s+$/g, '')
  }
}

const paragraphs = new Set(
  `address article aside blockquote details dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hgroup main nav ol p pre
  section table ul`.split(/\s+/),
)
const blocks = new Set(
  `body caption center dd div dt figcaption hr legend li optgroup option summary tbody tfoot thead tr`.split(/\s+/),
)

/** What holds no words of the page: programs, pictures, and what somebody may type or press. */
const wordless = new Set(
  `script style template noscript svg math-ml canvas object embed title iframe frame frameset audio video map head link meta
  button select textarea input datalist progress meter dialog noembed noframes applet`.split(/\s+/),
)

const isShown = (element: Element) =>
  !wordless.has(element.localName) &&
  !element.hasAttribute('hidden') &&
  !/(^|;)\s*(display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute('style') ?? '')

const frameRoles = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'search',
  'menu',
  'menubar',
  'dialog',
  'alertdialog',
])

/** A header with the title of the page in it belongs to the page. */
function isFrame(element: Element): boolean {
  const name = element.localName
  const isInside = () => element.closest('article, main, [role=main]') !== null
  if (name === 'nav' || frameRoles.has(element.getAttribute('role') ?? '')) return true
  if (name === 'aside' || name === 'footer') return !isInside()
  if (name === 'header') return !isInside() && element.querySelector('h1') === null
  return (
    /(^|[\s_-])(cookie|consent|gdpr|breadcrumbs?|skip-?link)/i.test(
      `${element.getAttribute('class') ?? ''} ${element.id}`,
    ) && element.querySelector('h1, article') === null
  )
}
