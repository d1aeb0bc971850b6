import { useTranslations } from 'next-intl'
import { Notice } from '#components/ui/notice'
import { Section } from '#components/ui/section'
import { directionOf } from '#lib/i18n/direction'

type Other = { id: string; sentence: string; language: string }

/** The claim that a discarded draft is a double of. */
export function DoubleOf({ claim }: { claim: Other | null }) {
  const t = useTranslations('desk.double')
  if (!claim) return null
  return (
    <Notice title={t('of')}>
      <p>
        <ToClaim {...claim} />
      </p>
    </Notice>
  )
}

/** The drafts that were discarded as doubles of a claim; they stay readable. */
export function Doubles({ doubles }: { doubles: Other[] }) {
  const t = useTranslations('desk.double')
  if (doubles.length === 0) return null
  return (
    <Section id="doubles" title={t('doubles')}>
      <ul className="flex flex-col gap-1">
        {doubles.map((double) => (
          <li key={double.id}>
            <ToClaim {...double} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

const ToClaim = ({ id, sentence, language }: Other) => (
  <a href={`/desk/claims/${id}`} lang={language} dir={directionOf(language)} className="wrap-anywhere">
    {sentence}
  </a>
)
