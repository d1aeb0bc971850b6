import { addressKey } from '#lib/addresses/address'
import type { ProposedField } from '#lib/intakes/intake'
import { lineOf, type Page } from './page.ts'

type Node = Record<string, unknown>
type Found = [ProposedField, string]

/** What the page says of itself in JSON-LD: of the one article that is the page, never of those that it lists. */
export function fromJsonLd(page: Page): Found[] {
  const graph = new Graph(page.document)
  const node = mainNode(graph, page)
  if (!node) return []
  const publisher = graph.name(node.publisher) ?? graph.name(node.sourceOrganization) ?? graph.name(node.isPartOf)
  const authors = all(node.author ?? node.creator).flatMap((author) => graph.name(author) ?? [])
  return [
    ...some('title', text(node.headline) ?? text(node.name)),
    ...some('publisher', publisher),
    ...some('author', [...new Set(authors)].filter((name) => name !== publisher).join(', ')),
    ...some('published', text(node.datePublished) ?? text(node.uploadDate) ?? text(node.dateCreated)),
    ...some('language', text(node.inLanguage) ?? text(graph.of(node.inLanguage)?.alternateName)),
    ...some('url', text(node.url) ?? idOf(node.mainEntityOfPage)),
    ...some('kind', kindOf(node, graph)),
  ]
}

/** Whether the page says that one must pay to read it. */
export const isSaidToCost = ({ document }: Page) =>
  new Graph(document).nodes.some((node) => /^false$/i.test(String(node.isAccessibleForFree ?? '')))

const some = (field: ProposedField, value: string | null | undefined): Found[] => (value ? [[field, value]] : [])

const articles =
  /(Article|BlogPosting|SocialMediaPosting|DiscussionForumPosting|Report|Dataset|Legislation|VideoObject|Statement|PressRelease|Interview)$/

function mainNode(graph: Graph, { document, url }: Page): Node | undefined {
  const nodes = graph.nodes.filter((node) => types(node).some((type) => articles.test(type)))
  const own = [document.querySelector('link[rel=canonical]')?.getAttribute('href'), url].flatMap((one) =>
    keyOf(one, url),
  )
  const isOwn = (node: Node) =>
    [node.url, node['@id'], idOf(node.mainEntityOfPage)]
      .flatMap((one) => keyOf(text(one), url))
      .some((key) => own.includes(key))
  const titles = [...document.querySelectorAll('h1, title')].map(lineOf).join('\n')
  const isTitled = (node: Node) => titles.includes(text(node.headline) ?? text(node.name) ?? '\n\n')
  const pages = graph.nodes.filter((node) => types(node).some((type) => /WebPage$/.test(type)))
  return nodes.find(isOwn) ?? nodes.find(isTitled) ?? (nodes.length === 1 ? nodes[0] : undefined) ?? pages[0]
}

function keyOf(address: string | null | undefined, base: string | null): string[] {
  const url = address ? URL.parse(address, base ?? undefined) : null
  return url ? [addressKey(url.href.replace(/#.*/, ''))] : []
}

function kindOf(node: Node, graph: Graph): string | null {
  const own = types(node).join(' ')
  if (all(node.publisher).some((one) => types(graph.of(one) ?? {}).includes('GovernmentOrganization')))
    return 'official_statement'
  if (/Dataset/.test(own)) return 'data_set'
  if (/Legislation/.test(own)) return 'primary_document'
  if (/SocialMediaPosting|DiscussionForumPosting/.test(own)) return 'social_post'
  if (/Interview/.test(own)) return 'interview'
  return /NewsArticle/.test(own) ? 'news_report' : null
}

/** All nodes that stand for themselves, and those that others name by their id. */
class Graph {
  readonly nodes: Node[] = []
  private readonly named = new Map<string, Node>()

  constructor(document: Document) {
    for (const script of [...document.querySelectorAll('script[type*="ld+json" i]')].slice(0, 50))
      this.take(parse(script.textContent ?? ''), 0)
  }

  private take(value: unknown, depth: number): void {
    if (this.nodes.length > 500 || depth > 5) return
    if (Array.isArray(value)) for (const one of value) this.take(one, depth + 1)
    if (!isNode(value)) return
    const id = text(value['@id'])
    if (id && types(value).length > 0) this.named.set(id, value)
    if (types(value).length > 0) this.nodes.push(value)
    for (const inner of [value['@graph'], value.mainEntity, value.mainEntityOfPage]) this.take(inner, depth + 1)
  }

  /** The node itself, also where only its id is given. */
  of(value: unknown): Node | undefined {
    const [one] = all(value)
    if (!isNode(one)) return undefined
    const id = text(one['@id'])
    return types(one).length > 0 || one.name ? one : (id && this.named.get(id)) || one
  }

  name(value: unknown): string | null {
    const plain = text(all(value)[0])
    if (plain) return /^https?:/.test(plain) ? text(this.named.get(plain)?.name) : plain
    const node = this.of(value)
    const whole = text(node?.name)
    return whole ?? (node?.familyName ? [text(node.givenName), text(node.familyName)].filter(Boolean).join(' ') : null)
  }
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)
const all = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
const types = (node: Node) =>
  all(node['@type'])
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^.*[/#:]/, ''))
const idOf = (value: unknown) => text(all(value)[0]) ?? (isNode(value) ? text(value['@id']) : null)

function text(value: unknown): string | null {
  const one = Array.isArray(value) ? value[0] : value
  if (isNode(one)) return text(one['@value'])
  return typeof one === 'string' || typeof one === 'number' ? String(one).trim() || null : null
}

/** JSON as pages write it: in comments, with line breaks inside texts, with commas too many. */
function parse(source: string): unknown {
  // Step by step: one expression that may begin with any blank takes the square of the time for many blanks.
  const bare = source
    .trim()
    .replace(/^(<!--|(\/\/|\/\*)?\s*<!\[CDATA\[(\s*\*\/)?)/, '')
    .replace(/(\]\]>(\s*\*\/)?|-->|;)$/, '')
    .trim()
    .replace(/\/[/*]$/, '')
  const spaced = bare.replace(/\p{Cc}+/gu, ' ')
  for (const attempt of [bare, spaced, spaced.replace(/,\s*(?=[}\]])/g, ''), unquoted(spaced)])
    try {
      return JSON.parse(attempt)
    } catch {}
  return null
}

const unquoted = (source: string) => source.replaceAll('&quot;', '"').replaceAll('&amp;', '&')
