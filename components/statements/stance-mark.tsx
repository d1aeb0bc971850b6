import { useTranslations } from 'next-intl'
import { StanceSign } from '#components/statements/stance-sign'
import { type Stance, sideOf } from '#lib/statements/statement'

const colours = { asserting: 'text-asserting', answering: 'text-answering' }

/** Sign and word of a stance, in the colour of its side. */
export function StanceMark({ stance }: { stance: Stance }) {
  const t = useTranslations('stance')
  return (
    <span className={`inline-flex items-baseline gap-1.5 ${colours[sideOf[stance]]}`}>
      <StanceSign stance={stance} />
      {t(stance)}
    </span>
  )
}
