import { canonicalAddress } from '#lib/addresses/address'
import { parseEdtf } from '#lib/dates/edtf'
import type { Proposal, ProposalOrigin, ProposedField } from '#lib/intakes/intake'
import { findDates } from '#lib/languages/dates'
import { sourceKinds } from '#lib/sources/source'

export type Found = [field: ProposedField, value: string]

/** Proposals as an editor may take them: each value once, as the field has it, the most trustworthy first. */
export class Proposals {
  private readonly all: Proposal[] = []
  private readonly base: string | null

  /** `base`: the address of the document, for those that it gives in part. */
  constructor(base: string | null) {
    this.base = base
  }

  add(from: ProposalOrigin, found: Found[]): this {
    for (const [field, raw] of found) {
      const value = this.tidy(field, raw)
      const isKnown = this.all.some((other) => other.field === field && other.value === value)
      if (value && !isKnown && this.all.filter((other) => other.field === field).length < 6)
        this.all.push({ field, value, from })
    }
    return this
  }

  first(field: ProposedField): string | null {
    return this.all.find((proposal) => proposal.field === field)?.value ?? null
  }

  /** Titles often end in the name of the site, and an author is not who publishes. */
  list(): Proposal[] {
    const publishers = this.all.filter(({ field }) => field === 'publisher').map(({ value }) => value)
    const listed = this.all.flatMap((proposal) => {
      if (proposal.field === 'author' && publishers.includes(proposal.value)) return []
      return [proposal.field === 'title' ? { ...proposal, value: withoutSite(proposal.value, publishers) } : proposal]
    })
    return listed.filter(
      ({ field, value }, index) =>
        listed.findIndex((other) => other.field === field && other.value === value) === index,
    )
  }

  private tidy(field: ProposedField, raw: string): string | null {
    const line = raw.replace(unseen, ' ').replace(/\s+/g, ' ').trim().toWellFormed()
    if (line === '') return null
    switch (field) {
      case 'title':
        return cut(line, 300)
      case 'publisher':
      case 'author':
        return /^(https?:|@)|^(admin|editor|redactie|unknown|anonymous|null|undefined)$/i.test(line)
          ? null
          : cut(line, 200)
      case 'published':
        return dateOf(line, this.first('language'))
      case 'language':
        return languageOf(line)
      case 'url':
        return this.address(line)
      case 'kind':
        return sourceKinds.find((kind) => kind === line) ?? null
    }
  }

  /** A page that names the front page as its own address is mistaken, or is none. */
  private address(line: string): string | null {
    const url = URL.parse(line, this.base ?? undefined)
    if (!url || !/^https?:$/.test(url.protocol) || url.href.length > 2000) return null
    const isFront = url.pathname === '/' && url.search === '' && (URL.parse(this.base ?? '')?.pathname ?? '/') !== '/'
    return isFront ? null : canonicalAddress(url.href)
  }
}

/** Control characters, and those that turn the direction of what follows: the form takes neither. */
const unseen = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu

const cut = (line: string, length: number) =>
  line.length <= length
    ? line
    : `${line
        .slice(0, length - 1)
        .replace(/\s+\S*$/, '')
        .toWellFormed()}…`

function withoutSite(title: string, publishers: string[]) {
  const found = /^(.{8,}?)\s+[|–—·•-]\s+([^|–—·•]+)$/.exec(title)
  const [, own, site] = found ?? []
  return own && site && publishers.some((publisher) => publisher.toLowerCase() === site.toLowerCase()) ? own : title
}

/** The day as the page writes it, in its own zone; the precision is the page's, too. */
function dateOf(text: string, language: string | null): string | null {
  if (text.includes('/') && parseEdtf(text)) return isPlausible(text) ? text : null
  const [, iso] = /^([12]\d{3}(?:-\d{2}(?:-\d{2})?)?)(?:$|[T ][\d:]|Z|[+-]\d{2}:)/.exec(text) ?? []
  const [, y, m, d] = /^([12]\d{3})(\d{2})(\d{2})(?:$|T?\d{4,6})/.exec(text) ?? []
  const epoch = /^\d{10}(\d{3})?$/.test(text) && new Date(Number(text.slice(0, 10)) * 1000).toISOString().slice(0, 10)
  const edtf = epoch || iso || (y && `${y}-${m}-${d}`) || findDates(text, language)[0]?.edtf
  return edtf && isPlausible(edtf) ? edtf : null
}

/** The first day that computers count from, and days to come, are mistakes. */
function isPlausible(edtf: string) {
  const date = parseEdtf(edtf)
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
  return date !== null && edtf !== '1970-01-01' && date.earliest > '1800' && date.earliest <= tomorrow
}

const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })

/** `el_GR` is `el`, as `ell` is: which country's, an editor may add. */
export function languageOf(line: string): string | null {
  const [tag = ''] = line.split(/[,;]/)
  try {
    const { language, script } = new Intl.Locale(tag.trim().replaceAll('_', '-'))
    const meant = script ? `${language}-${script}` : language
    return languageNames.of(meant) && language !== 'und' ? meant : null
  } catch {
    return null
  }
}
