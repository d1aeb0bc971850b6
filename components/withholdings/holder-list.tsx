import { getTranslations } from 'next-intl/server'
import type { Holder } from '#lib/withholdings/queries'

/** Which version holds what of the same words, in one line. */
export async function holderLabels(claim: string | null) {
  const t = await getTranslations('desk.withholding')
  return ({ number, claimId, sentence, parts, isSame }: Holder): string => {
    const named = parts.map((part) => {
      const key = `parts.${part}` as 'parts.all'
      return t.has(key) ? t(key) : part
    })
    const held = isSame ? t('parts.all') : new Intl.ListFormat('en', { type: 'conjunction' }).format(named)
    return claimId === claim ? t('holder', { number, held }) : t('holderElsewhere', { number, sentence, held })
  }
}

export async function HolderList({
  title,
  holders,
  claim,
}: {
  title: string
  holders: Holder[]
  claim: string | null
}) {
  const label = await holderLabels(claim)
  if (holders.length === 0) return null
  return (
    <div>
      <p className="font-semibold">{title}</p>
      <ul className="ms-5 list-disc">
        {holders.map((holder) => (
          <li key={holder.id}>
            <a href={`/desk/claims/${holder.claimId}/history#publications`}>{label(holder)}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
