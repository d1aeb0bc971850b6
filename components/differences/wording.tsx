import { useLocale, useTranslations } from 'next-intl'
import { formatEdtf } from '#lib/dates/edtf'
import type { FieldDifference, PartDifference } from '#lib/differences/content'
import type { PublishedClaim } from '#lib/publishing/snapshot'

type Json = FieldDifference['before']
type Item = PartDifference['item']

const dates = ['firstMade', 'said', 'published', 'on', 'until', 'answeredOn', 'recheckOn']

/** How the parts and values of two contents are called, in words. */
export function useWording(before: PublishedClaim | null, after: PublishedClaim) {
  const t = useTranslations()
  const locale = useLocale()
  const languageNames = new Intl.DisplayNames([locale], { type: 'language' })
  const listed = (parts: string[]) => parts.join(`${t('punctuation.comma')} `)
  const found = <T extends { id: string }>(of: (claim: PublishedClaim) => T[], id: Json) =>
    of(after).find((one) => one.id === id) ?? (before ? of(before).find((one) => one.id === id) : undefined)
  const party = (id: Json) => found((claim) => claim.parties, id)?.name
  const source = (id: Json) => found((claim) => claim.sources, id)
  const date = (text: Json) => (typeof text === 'string' ? formatEdtf(text, locale) : t('statement.dateUnknown'))
  const known = (key: string, otherwise: string) => (t.has(key as 'kind.first') ? t(key as 'kind.first') : otherwise)
  const statement = (item: Pick<PublishedClaim['statements'][number], 'party' | 'stance' | 'said'>) =>
    t('difference.statement', {
      party: party(item.party) ?? '',
      stance: t(`stance.${item.stance}`),
      date: date(item.said),
    })

  function value(list: string, name: string, raw: Json): string {
    if (raw === null) return ''
    if (typeof raw === 'boolean') return t(raw ? 'difference.yes' : 'difference.no')
    if (typeof raw === 'object')
      return Array.isArray(raw) ? listed(raw.map((each) => value(list, name, each))) : inBrackets(raw)
    const text = String(raw)
    if (name === 'party' || name === 'partOf') return party(text) ?? text
    if (name === 'source' || name === 'origin.source') return source(text)?.title ?? text
    if (name === 'repliesTo') {
      const answered = found((claim) => claim.statements, text)
      return answered ? statement(answered) : text
    }
    if (name === 'language' || name.endsWith('.language')) return languageNames.of(text) ?? text
    if (dates.includes(name)) return date(text)
    return known(`${vocabulary(list, name)}.${text}`, text)
  }

  const inBrackets = (item: Item) => {
    const [first = '', ...rest] = Object.entries(item).map(([name, each]) => value('', name, each))
    return rest.length > 0 ? `${first} (${listed(rest)})` : first
  }

  function part({ list, item, id }: Pick<PartDifference, 'list' | 'item' | 'id'>): string {
    if (list === 'statements') return statement(item as Parameters<typeof statement>[0])
    const cited = list === 'citations' ? source(item.source ?? null) : undefined
    if (cited) return `${cited.publisher}: ${cited.title}`
    const named = item.title ?? item.name ?? item.sentence
    if (typeof named === 'string') return named
    if (item.party) return value(list, 'party', item.party)
    if (item.gate) return value(list, 'gate', item.gate)
    return item.on ? date(item.on) : id
  }

  return {
    listed,
    value,
    part,
    field: (name: string) => known(`difference.field.${name.replaceAll('.', '_')}`, name),
    list: (list: string) => known(`difference.list.${list.replaceAll('.', '_')}`, list),
    /** The language that a text is in. */
    language: (item: Item | null, name: string): string | undefined => {
      if (isTold(name)) return locale
      if (name.startsWith('words.translation.')) return languageIn(item, 'words', 'translation')
      if (name.startsWith('words.')) return languageIn(item, 'words')
      if (name.startsWith('quotation.translation.')) return languageIn(item, 'quotation', 'translation')
      if (name.startsWith('quotation.')) return source(item?.source ?? null)?.language
      const own = item?.language
      return typeof own === 'string' ? own : after.language
    },
  }
}

const vocabularies = [
  'kind',
  'relation',
  'verdict',
  'stance',
  'gate',
  'answered',
  'words.wording',
  'quotation.capture.method',
]

/** Told in the words of the page, whatever language the claim is written in. */
const isTold = (name: string) => dates.includes(name) || vocabularies.includes(name) || /(^|\.)language$/.test(name)

/** Where the messages have the words of a field that holds one of few. */
function vocabulary(list: string, name: string): string {
  if (name === 'kind') return list === 'parties' ? 'partyKind' : list === 'sources' ? 'sourceKind' : 'kind'
  if (name === 'relation' && list === 'related') return 'claimRelation'
  return { verdict: 'verdict', stance: 'stance', gate: 'gate' }[name] ?? `difference.value.${name.replaceAll('.', '_')}`
}

function languageIn(item: Item | null, ...path: string[]): string | undefined {
  let inside: Json = item
  for (const step of path) inside = (isItem(inside) && inside[step]) || null
  return isItem(inside) && typeof inside.language === 'string' ? inside.language : undefined
}

const isItem = (value: Json): value is Item => typeof value === 'object' && value !== null && !Array.isArray(value)
