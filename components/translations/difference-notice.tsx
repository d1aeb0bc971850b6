import { useTranslations } from 'next-intl'
import { Notice } from '#components/ui/notice'
import { writeReference } from '#lib/markdown/markdown'
import type { Difference } from '#lib/translations/translation'

/** What has to be mended before a translation can be submitted. */
export function DifferenceNotice({ difference }: { difference: Difference }) {
  const t = useTranslations('translations')
  const list = (names: string[]) =>
    new Intl.ListFormat('en', { type: 'conjunction' }).format(names.map((name) => writeReference(name)))
  return (
    <Notice title={t('differs')}>
      <ul>
        {difference.context && <li>{t('contextDiffers')}</li>}
        {difference.missing.length > 0 && <li>{t('missing', { notes: list(difference.missing) })}</li>}
        {difference.added.length > 0 && <li>{t('added', { notes: list(difference.added) })}</li>}
      </ul>
    </Notice>
  )
}
