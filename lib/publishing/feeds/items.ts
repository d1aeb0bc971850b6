import 'server-only'
import { directionOf } from '#lib/i18n/direction'
import { languages } from '#lib/i18n/languages'
import { publicLinks } from '#lib/links'
import { html, type Markup } from '../markup.ts'
import type { Texts } from '../texts.ts'
import { toldIn } from '../translation.ts'
import type { Entry } from './entry.ts'
import type { FeedItem } from './feed.ts'

const [first] = languages

/** How a claim stands now. Who has read it before learns first what was corrected. */
export function itemOf(entry: Entry, { address, locale, t }: { address: string; locale: string; t: Texts }): FeedItem {
  const verdict = entry.retracted || !entry.verdict ? null : { id: entry.verdict, word: t(`verdict.${entry.verdict}`) }
  const url = address + publicLinks(locale).claim(entry.slug)
  const told = { ...entry, ...toldIn(entry, locale) }
  // Its own page leads there, too; what it said is read in its history.
  const { mergedInto } = entry
  const links = publicLinks(locale)
  const successor =
    mergedInto && html`<p><a href="${address + links.claim(mergedInto)}">${t('standing.mergedTitle')}</a></p>`
  const more = mergedInto
    ? html`<p><a href="${address + links.history(entry.slug)}">${t('feed.readHistory')}</a></p>`
    : html`<p><a href="${url}">${t('feed.read')}</a></p>`
  return {
    id: address + publicLinks(first).claim(entry.slug),
    url,
    title: titleOf(told, t),
    language: told.sentence === null ? locale : told.language,
    content: html`${toldOf(told, verdict?.word, t)}${successor}${more}`.text,
    published: entry.firstPublishedAt,
    updated: entry.changedAt,
    verdict,
  }
}

function titleOf({ sentence, retracted, suspended, withheld }: Entry, t: Texts) {
  if (withheld !== null || sentence === null) return t('standing.withheldClaim')
  if (suspended) return `${t('standing.suspended')}: ${sentence}`
  return retracted ? `${t('standing.retracted')}: ${sentence}` : sentence
}

function toldOf(entry: Entry, word: string | undefined, t: Texts): Markup {
  if (entry.withheld !== null) {
    return html`<p><strong>${t('standing.withheldTitle')}</strong></p><p dir="auto">${entry.withheld}</p>`
  }
  if (entry.suspended) {
    const text = t(entry.suspended === 'confirmed' ? 'standing.confirmedText' : 'standing.suspendedText')
    return html`<p><strong>${text}</strong></p>`
  }
  const kind = entry.retracted ? t('standing.retractedTitle') : t(`kind.${entry.kind}`)
  const note = entry.note && html`<p><strong>${kind}</strong></p><p dir="auto">${entry.note}</p>`
  const finding =
    word &&
    html`<p><strong>${word}</strong></p><p lang="${entry.language}" dir="${directionOf(entry.language)}">${entry.finding}</p>`
  return html`${note}${finding || null}`
}
