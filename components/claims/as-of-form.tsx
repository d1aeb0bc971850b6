import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button'
import { TextInput } from '#components/ui/text-input'
import { publicLinks } from '#lib/links'

/** Asks for the record as it stood on a day. A plain form: its answer is a redirect. */
export function AsOfForm({ slug, locale, latest }: { slug: string; locale: string; latest: string }) {
  const t = useTranslations('asOf')
  return (
    <form method="get" action={publicLinks(locale).claim(slug)} className="no-print flex flex-wrap items-end gap-3">
      <div>
        <label htmlFor="as-of" className="mb-1 block text-small">
          {t('label')}
        </label>
        <TextInput id="as-of" type="date" name="asOf" required max={latest} />
      </div>
      <Button type="submit">{t('show')}</Button>
    </form>
  )
}
