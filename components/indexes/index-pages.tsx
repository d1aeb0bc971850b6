import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ListPages } from '#components/site/list-pages'
import { PageHeader } from '#components/ui/page-header'

/** One page of a list of all that has a page of its own: the entries by name, in columns where there is room. */
export function IndexPages(props: {
  of: 'topics' | 'parties'
  entries: { id: string; text: ReactNode }[]
  /** Where the list begins, and where it goes on. */
  begin: string
  next: string | null
  isFirst: boolean
}) {
  const { of, entries, begin, next, isFirst } = props
  const t = useTranslations('index')
  return (
    <>
      <PageHeader title={t(of)} intro={t(`${of}Intro`)} />
      {entries.length === 0 && (
        <div className="max-w-measure py-10">
          <p className="font-medium font-serif text-title">{isFirst ? t(`${of}Empty`) : t('end')}</p>
          {isFirst && <p className="mt-2">{t(`${of}EmptyText`)}</p>}
        </div>
      )}
      <ul className="grid grid-cols-1 gap-x-10 tablet:grid-cols-2">
        {entries.map(({ id, text }) => (
          <li key={id} className="min-w-0 border-line border-b py-4">
            {text}
          </li>
        ))}
      </ul>
      <ListPages
        label={t('pages')}
        first={isFirst ? null : { href: begin, text: t('begin') }}
        next={next === null ? null : { href: next, text: t('further') }}
      />
    </>
  )
}
