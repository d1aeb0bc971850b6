import { useTranslations } from 'next-intl'
import { Timeline } from '#components/timeline/timeline'
import { Section } from '#components/ui/section'
import { dayIn } from '#lib/dates/day'
import { publicLinks } from '#lib/links'
import type { PublishedVersion } from '#lib/publishing/queries'
import type { PublishedClaim } from '#lib/publishing/snapshot'
import type { Entry } from '#lib/timeline/timeline'

/** Versions in which a verdict was found, oldest first: nothing of those that left it as it was. */
function turns(versions: readonly PublishedVersion[]): PublishedVersion[] {
  let last: string | null = null
  return versions.toReversed().filter(({ kind, verdict }) => {
    const now = kind === 'retraction' ? 'retracted' : verdict
    const isTurn = now !== null && now !== last
    last = now ?? last
    return isTurn
  })
}

/** When who said what about the claim, and when the newsroom found what. One entry alone makes no line. */
export function ClaimTimeline(props: {
  claim: PublishedClaim
  versions: readonly PublishedVersion[]
  timeZone: string
  locale: string
}) {
  const { claim, versions, timeZone, locale } = props
  const t = useTranslations()
  const said = claim.statements.map(
    ({ id, said, party, stance }): Entry => ({
      id,
      date: said,
      text: claim.parties.find((one) => one.id === party)?.name ?? '',
      language: claim.language,
      href: `#statement-${id}`,
      mark: { stance },
    }),
  )
  const found = turns(versions).map(
    ({ number, kind, verdict, publishedAt }): Entry => ({
      id: String(number),
      date: dayIn(timeZone, publishedAt),
      text: t('history.version', { number }),
      language: locale,
      href: publicLinks(locale).version(claim.slug, number),
      mark: { verdict: kind === 'retraction' ? null : verdict },
    }),
  )
  if (said.length === 0 || said.length + found.length < 2) return null
  return (
    <Section id="timeline" title={t('timeline.title')}>
      <Timeline entries={[...said, ...found]} locale={locale} />
    </Section>
  )
}
