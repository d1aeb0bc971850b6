import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { KeptForm } from '#components/desk/kept-form'
import { Markdown } from '#components/markdown/markdown'
import { PageFields } from '#components/pages/page-fields'
import { RecordDesk } from '#components/records/record-desk'
import { savePageAction } from '#lib/actions/pages'
import { requireActor } from '#lib/auth/actor'
import { directionOf } from '#lib/i18n/direction'
import { languages } from '#lib/i18n/languages'
import { publicLinks } from '#lib/links'
import { pageValues } from '#lib/pages/form-values'
import { isPageSlug } from '#lib/pages/page'
import { getPage } from '#lib/pages/queries'
import { can } from '#lib/permissions'
import { getStanding } from '#lib/records/queries'
import { getSettings } from '#lib/settings/queries'

type Props = { params: Promise<{ slug: string }> }

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('pages'))('title') }
}

export default async function PolicyDeskPage({ params }: Props) {
  await connection()
  const actor = await requireActor()
  const { slug } = await params
  if (!isPageSlug(slug)) notFound()
  const t = await getTranslations('pages')
  const [page, { language }] = await Promise.all([getPage(actor, slug), getSettings(actor)])
  const record = page && (await getStanding(actor, 'page', page.id))
  const saved = page ?? { title: t(`slug.${slug}`), language, body: '' }
  return (
    <RecordDesk
      actor={actor}
      record={record}
      page={`/desk/pages/${slug}`}
      title={t(`slug.${slug}`)}
      intro={
        <>
          {t(`hint.${slug}`)} {record?.live && <a href={publicLinks(languages[0]).policy(slug)}>{t('public')}</a>}
        </>
      }
    >
      {!can(actor, 'write') ? (
        page ? (
          <Markdown text={page.body} heading="h2" lang={page.language} dir={directionOf(page.language)} />
        ) : (
          <p className="text-quiet">{t('notBegun')}</p>
        )
      ) : (
        <KeptForm
          keep={`page:${slug}`}
          id="page"
          action={savePageAction}
          hidden={{ slug, basedOn: page?.version ?? '' }}
          saved={pageValues(saved)}
          submit={page ? t('save') : t('create')}
          weight={page ? 'plain' : 'main'}
        >
          <PageFields saved={saved} />
        </KeptForm>
      )}
    </RecordDesk>
  )
}
