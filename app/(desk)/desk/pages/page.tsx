import type { Metadata } from 'next'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { liveFact } from '#components/records/standing-facts'
import { PageHeader } from '#components/ui/page-header'
import { requireActor } from '#lib/auth/actor'
import { languages } from '#lib/i18n/languages'
import { getLabels } from '#lib/labels/queries'
import { pageSlugs } from '#lib/pages/page'
import { listPages } from '#lib/pages/queries'
import { listStandings } from '#lib/records/queries'

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('pages'))('title') }
}

export default async function PagesPage() {
  await connection()
  const actor = await requireActor()
  const t = await getTranslations()
  const [begun, labels] = await Promise.all([listPages(actor), getLabels(actor, languages[0])])
  const entries = [
    ...pageSlugs.map((slug) => {
      const page = begun.find((one) => one.slug === slug)
      const href = `/desk/pages/${slug}`
      return {
        href,
        id: page?.id,
        title: t(`pages.slug.${slug}`),
        text: t(`pages.hint.${slug}`),
      }
    }),
    {
      href: '/desk/labels',
      id: labels?.id,
      title: t('pages.labelsTitle'),
      text: t('pages.labelsState'),
    },
  ]
  const [ofPages, ofLabels] = await Promise.all([
    listStandings(
      actor,
      'page',
      begun.map(({ id }) => id),
    ),
    listStandings(actor, 'labels', labels ? [labels.id] : []),
  ])
  const standings = new Map([...ofPages, ...ofLabels])
  return (
    <>
      <PageHeader title={t('pages.title')} intro={t('pages.intro')} />
      <ul className="mt-6">
        {entries.map(({ id, href, title, text }) => {
          const record = id ? standings.get(id) : undefined
          return (
            <li
              key={href}
              className="grid grid-cols-1 gap-x-6 border-line border-b py-2.5 tablet:grid-cols-[minmax(0,1fr)_minmax(0,20rem)]"
            >
              <div>
                <a href={href} className="font-semibold">
                  {title}
                </a>
                <p className="text-quiet text-small">{text}</p>
              </div>
              <p className="text-small">
                {record ? t(`desk.state.${record.state}`) : t('pages.notBegun')}
                {record?.live && <span className="text-quiet">, {liveFact(t, record.live)}</span>}
              </p>
            </li>
          )
        })}
      </ul>
    </>
  )
}
