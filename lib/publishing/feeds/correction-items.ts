import 'server-only'
import { type Language, languages } from '#lib/i18n/languages'
import { type PublicLinks, publicLinks } from '#lib/links'
import { isPageSlug } from '#lib/pages/page'
import type { Correction } from '../correction-queries.ts'
import { html } from '../markup.ts'
import type { Texts } from '../texts.ts'
import type { FeedItem } from './feed.ts'

/** One correction, clarification, retraction, suspension or withholding. */
export function correctionItem(
  correction: Correction,
  { locale, address, t }: { locale: Language; address: string; t: Texts },
): FeedItem {
  const { kind, note, title, language, at } = correction
  const url = address + placeOf(correction, publicLinks(locale))
  const word = wordOf(kind, t)
  return {
    id: idOf(correction, address),
    url,
    title: title === null ? word : `${word}: ${title}`,
    language: language ?? locale,
    content:
      html`<p><strong>${word}</strong></p>${note !== null && html`<p dir="auto">${note}</p>`}<p><a href="${url}">${t(
        kind === 'withheld' ? 'feed.readHistory' : 'feed.read',
      )}</a></p>`.text,
    published: at,
    updated: at,
    verdict: null,
  }
}

/** A version's permalink; an act upon one is told apart by its moment. */
function idOf({ subject, slug, number, kind, at, id }: Correction, address: string) {
  const [first] = languages
  if (subject !== 'claim' || slug === null) return `urn:uuid:${id}`
  const version = address + publicLinks(first).version(slug, number)
  return isAct(kind) ? `${version}#${kind}-${at.getTime()}` : version
}

const isAct = (kind: Correction['kind']) => ['suspended', 'confirmed', 'lifted', 'withheld'].includes(kind)

function placeOf({ subject, slug, kind }: Correction, links: PublicLinks) {
  if (slug === null) return links.policy('method')
  if (subject === 'party') return links.party(slug)
  if (subject === 'topic') return links.topic(slug)
  if (subject === 'page') return isPageSlug(slug) ? links.policy(slug) : links.front
  if (subject === 'translation') return links.translations(slug)
  return kind === 'withheld' ? links.history(slug) : links.claim(slug)
}

function wordOf(kind: Correction['kind'], t: Texts) {
  if (kind === 'withheld') return t('standing.withheldTitle')
  return kind === 'suspended' || kind === 'confirmed' || kind === 'lifted' ? t(`history.${kind}`) : t(`kind.${kind}`)
}
