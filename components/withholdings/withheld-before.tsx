import { getTranslations } from 'next-intl/server'
import { Notice } from '#components/ui/notice'
import type { Actor } from '#lib/people/person'
import { listWithheldVersions } from '#lib/withholdings/queries'

/** What was withheld of a claim, for whoever decides what is published of it next. */
export async function WithheldBefore({ actor, claim }: { actor: Actor; claim: string }) {
  const t = await getTranslations('desk.withholding')
  const versions = await listWithheldVersions(actor, claim)
  if (versions.length === 0) return null
  return (
    <Notice tone="alert" title={t('before')}>
      <p>{t('beforeText')}</p>
      <ul className="mt-2 flex flex-col gap-1">
        {versions.map(({ number, reason }) => (
          <li key={number} dir="auto">
            {t('beforeLine', { number, reason })}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
