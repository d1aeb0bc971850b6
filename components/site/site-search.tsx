import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button'
import { TextInput } from '#components/ui/text-input'

/** Looks for claims from wherever one is. On a phone a link leads to the page instead. */
export function SiteSearch({ action }: { action: string }) {
  const t = useTranslations('site')
  return (
    <search className="hidden tablet:not-print:block">
      <form action={action} className="flex gap-2">
        <TextInput type="search" name="q" aria-label={t('searchLabel')} className="max-w-40 py-1" />
        <Button type="submit">{t('search')}</Button>
      </form>
    </search>
  )
}
