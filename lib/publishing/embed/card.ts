import 'server-only'
import type { Verdict } from '#lib/claims/claim'
import { strokeAttributes, verdictShapes } from '#lib/claims/verdict-shape'
import { dayIn } from '#lib/dates/day'
import { formatEdtf } from '#lib/dates/edtf'
import { directionOf } from '#lib/i18n/direction'
import { publicLinks } from '#lib/links'
import { html, Markup } from '../markup.ts'
import type { PublishedRecord } from '../queries.ts'
import type { Texts } from '../texts.ts'
import { toldIn } from '../translation.ts'
import { cardStyle } from './style.ts'

type Card = {
  record: PublishedRecord
  newsroom: { name: string; timeZone: string }
  address: string
  locale: string
  t: Texts
}

/** A claim on somebody else's page: whole in itself, without scripts, and as it stands when it is looked at. */
export function cardOf({ record, newsroom, address, locale, t }: Card): string {
  const url = address + publicLinks(locale).claim(record.slug)
  const told = toldIn(record, locale)
  const sentence = told.sentence ?? t('standing.withheldClaim')
  const language = told.sentence === null ? locale : told.language
  const day = formatEdtf(dayIn(newsroom.timeZone, record.publishedAt), locale)
  const change = t(`kind.${record.kind}`)
  return html`<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<link rel="canonical" href="${url}">
<title>${sentence}</title>
<style>${new Markup(cardStyle)}</style>
</head>
<body>
<main>
<p class="label">${t('embed.label')}</p>
<h1 lang="${language}" dir="${directionOf(language)}"><a href="${url}" target="_top">${sentence}</a></h1>
${findingOf(record, told, t)}
<p class="foot"><a href="${url}" target="_top">${t('feed.read')}</a> <span class="label"><bdi>${newsroom.name}</bdi> · ${change}${t('punctuation.comma')} ${day}</span></p>
</main>
</body>
</html>
`.text
}

/** What the newsroom found, unless it does not say so now. */
function findingOf(record: PublishedRecord, { finding, language }: ReturnType<typeof toldIn>, t: Texts): Markup {
  const live = record.versions.find(({ number }) => number === record.number)
  if (record.withheld)
    return html`<p class="alert">${t('standing.withheldTitle')}</p><p dir="auto">${live?.withheld}</p>`
  if (record.suspended) {
    const isConfirmed = record.acts.at(-1)?.act === 'confirmed'
    const text = t(isConfirmed ? 'standing.confirmedText' : 'standing.suspendedText')
    return html`<p class="alert">${t('standing.suspendedTitle')}</p><p>${text}</p>`
  }
  if (record.retracted || !record.verdict) {
    return html`<p class="alert">${t('standing.retractedTitle')}</p><p dir="auto">${live?.note}</p>`
  }
  const { verdict } = record
  return html`<p class="label">${t('claim.finding')}</p>
<p class="verdict ${verdict}">${shapeOf(verdict)}${t(`verdict.${verdict}`)}</p>
<p lang="${language}" dir="${directionOf(language)}">${finding}</p>`
}

const shapeOf = (verdict: Verdict) =>
  html`<svg viewBox="0 0 24 24" aria-hidden="true">${verdictShapes[verdict].map((stroke) => {
    const each = Object.entries(strokeAttributes(stroke, 'currentColor', 'var(--paper)'))
    return html`<path${each.map(([name, value]) => html` ${inSvg(name)}="${value}"`)}/>`
  })}</svg>`

/** strokeWidth: stroke-width. */
const inSvg = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
