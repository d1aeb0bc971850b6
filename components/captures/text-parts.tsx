import { useTranslations } from 'next-intl'

/** The ways from one part of a long text to the others. */
export function TextParts(props: { number: number; count: number; addressOf: (part: number) => string }) {
  const { number, count, addressOf } = props
  const t = useTranslations('desk.capture')
  if (count < 2) return null
  return (
    <nav aria-label={t('parts')} className="my-4 flex flex-wrap gap-x-6 text-small">
      <span className="py-1 text-quiet">{t('part', { number, count })}</span>
      {number > 1 && (
        <a href={addressOf(number - 1)} rel="prev" className="py-1">
          {t('previous')}
        </a>
      )}
      {number < count && (
        <a href={addressOf(number + 1)} rel="next" className="py-1">
          {t('next')}
        </a>
      )}
    </nav>
  )
}
