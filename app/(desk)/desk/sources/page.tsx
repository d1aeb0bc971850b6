import type { Metadata } from 'next'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { Search } from '#components/desk/search'
import { SourceRow } from '#components/sources/source-row'
import { ButtonLink } from '#components/ui/button'
import { PageHeader } from '#components/ui/page-header'
import { requireActor } from '#lib/auth/actor'
import { can } from '#lib/permissions'
import { getNewsroom } from '#lib/publishing/cached'
import { listSources } from '#lib/sources/queries'

type Props = { searchParams: Promise<{ q?: string | string[] }> }

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk.source'))('title') }
}

export default async function SourcesPage({ searchParams }: Props) {
  await connection()
  const actor = await requireActor()
  const t = await getTranslations('desk')
  const words = [(await searchParams).q ?? ''].flat()[0]?.slice(0, 200) ?? ''
  const [sources, { timeZone }] = await Promise.all([listSources(actor, words), getNewsroom()])
  return (
    <>
      <PageHeader
        title={t('source.title')}
        intro={t('source.intro')}
        actions={can(actor, 'write') && <ButtonLink href="/desk/sources/new">{t('source.new')}</ButtonLink>}
      />
      <Search
        page="/desk/sources"
        label={t('source.findLabel')}
        submit={t('source.find')}
        clear={t('list.clear')}
        words={words}
      />
      {sources.length === 0 && <p className="mt-6 text-quiet">{words ? t('source.none') : t('source.empty')}</p>}
      <ul className="mt-4">
        {sources.map((source) => (
          <SourceRow key={source.id} source={source} timeZone={timeZone} />
        ))}
      </ul>
    </>
  )
}
