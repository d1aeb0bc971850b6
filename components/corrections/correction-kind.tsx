import { useTranslations } from 'next-intl'
import type { Correction } from '#lib/publishing/correction-queries'

const grave = ['retraction', 'suspended', 'confirmed', 'withheld']

/** What was done, in a word or two. */
export function CorrectionKind({ kind }: Pick<Correction, 'kind'>) {
  const t = useTranslations()
  const word =
    kind === 'withheld'
      ? t('standing.withheldTitle')
      : kind === 'suspended' || kind === 'confirmed' || kind === 'lifted'
        ? t(`history.${kind}`)
        : t(`kind.${kind}`)
  return <p className={`font-semibold ${grave.includes(kind) ? 'text-alert' : ''}`}>{word}</p>
}
