import { useTranslations } from 'next-intl'
import { Section } from '#components/ui/section'
import { directionOf } from '#lib/i18n/direction'
import type { PublishedClaim } from '#lib/publishing/snapshot'

/** Which of its own demands the newsroom could not meet, and why it published all the same. */
export function Waivers({ claim: { waivers, language } }: { claim: Pick<PublishedClaim, 'waivers' | 'language'> }) {
  const t = useTranslations()
  if (waivers.length === 0) return null
  return (
    <Section id="waivers" title={t('claim.waivers')}>
      <ul className="flex max-w-measure flex-col gap-3">
        {waivers.map(({ gate, reason }) => (
          <li key={gate}>
            <span className="font-semibold">{t('claim.waiver', { gate: t(`gate.${gate}`) })}</span>{' '}
            <bdi lang={language} dir={directionOf(language)}>
              {reason}
            </bdi>
          </li>
        ))}
      </ul>
    </Section>
  )
}
