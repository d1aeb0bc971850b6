import type { ReactNode } from 'react'
import { type Components, default as ReactMarkdown } from 'react-markdown'
import { Prose } from '#components/ui/prose'
import { isLight, replaceReferences } from '#lib/markdown/markdown'
import type { Mark } from '#lib/notes/note'

/** A reference becomes this before it is read as Markdown, so that no sign around it can make it a link. */
const [opening, closing] = ['\ue000', '\ue001']
const token = /\ue000(\d+)\ue001/g

/**
 * A text of the newsroom (lib/markdown/markdown.ts). `marks` are its references in their order; `mark` shows one, inside
 * a link without a link of its own.
 */
export function Markdown(props: {
  text: string
  lang?: string
  dir?: 'ltr' | 'rtl'
  /** Its headings, of whatever level, follow on those of the page. */
  heading?: 'h2' | 'h3'
  marks?: readonly Mark[]
  mark?: (mark: Mark, isInLink: boolean) => ReactNode
}) {
  const { text, lang, dir, heading = 'h3', marks = [], mark } = props
  if (!isLight(text)) return <Prose text={text} lang={lang} dir={dir} />
  const safe = text.replaceAll(opening, ' ').replaceAll(closing, ' ')
  const components: Components = {
    ...elements,
    ...headings[heading],
    sup: ({ id, className }) => {
      const found = marks[Number(id)]
      return found && mark ? mark(found, className === 'in-link') : null
    },
  }
  return (
    <div lang={lang} dir={dir} className="flex max-w-measure flex-col gap-4 font-serif">
      <ReactMarkdown
        remarkPlugins={[onlyOurs, references]}
        allowedElements={allowed}
        unwrapDisallowed
        urlTransform={(url) => (/^https?:\/\//i.test(url) ? url : '')}
        components={components}
      >
        {replaceReferences(safe, (at) => `${opening}${at}${closing}`)}
      </ReactMarkdown>
    </div>
  )
}

const allowed = [
  'p',
  'em',
  'strong',
  'a',
  'ul',
  'ol',
  'li',
  'blockquote',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'br',
  'sup',
]

const headingsAs = (Tag: 'h2' | 'h3'): Components => {
  const Heading = ({ children }: { children?: ReactNode }) => (
    <Tag className="mt-2 font-sans font-semibold text-base">{children}</Tag>
  )
  return { h1: Heading, h2: Heading, h3: Heading, h4: Heading, h5: Heading, h6: Heading }
}

const headings = { h2: headingsAs('h2'), h3: headingsAs('h3') }

const elements: Components = {
  a: ({ href, children }) =>
    href ? (
      <a href={href} rel="noreferrer nofollow">
        {children}
      </a>
    ) : (
      <span>{children}</span>
    ),
  ul: ({ children }) => <ul className="flex list-disc flex-col gap-1 ps-6">{children}</ul>,
  ol: ({ children, start }) => (
    <ol start={start} className="flex list-decimal flex-col gap-1 ps-6">
      {children}
    </ol>
  ),
  blockquote: ({ children }) => (
    <blockquote className="flex flex-col gap-4 border-line border-s-2 ps-4">{children}</blockquote>
  ),
}

/** Signs of HTML, code, images, definitions and rules are letters like others. */
function onlyOurs(this: unknown) {
  const data = (this as { data(): { micromarkExtensions?: object[] } }).data()
  data.micromarkExtensions ??= []
  data.micromarkExtensions.push({ disable: { null: notOurs } })
}

const notOurs = [
  'htmlFlow',
  'htmlText',
  'codeFenced',
  'codeIndented',
  'codeText',
  'definition',
  'labelStartImage',
  'setextUnderline',
  'thematicBreak',
  'characterReference',
]

type Tree = { type: string; value?: string; children?: Tree[]; data?: object }

/** Puts an element of its own in place of each token. */
const references = () => (tree: Tree) => putMarks(tree, false)

function putMarks(node: Tree, isInLink: boolean) {
  node.children = node.children?.flatMap((child) =>
    child.type === 'text' ? parted(child.value ?? '', isInLink) : child,
  )
  for (const child of node.children ?? []) {
    if (child.children) putMarks(child, isInLink || child.type === 'link')
  }
}

function parted(value: string, isInLink: boolean): Tree[] {
  const parts: Tree[] = []
  let from = 0
  for (const { 0: whole, 1: at, index } of value.matchAll(token)) {
    parts.push({ type: 'text', value: value.slice(from, index) })
    const properties = { id: at, className: isInLink ? 'in-link' : '' }
    parts.push({ type: 'mark', children: [], data: { hName: 'sup', hProperties: properties } })
    from = index + whole.length
  }
  return [...parts, { type: 'text', value: value.slice(from) }]
}
