import { useTranslations } from 'next-intl'
import { DeskForm } from '#components/desk/form'
import { Instant } from '#components/ui/instant'
import { Notice } from '#components/ui/notice'
import { settleNewsAction } from '#lib/actions/news'
import { listNews } from '#lib/news/queries'
import type { Actor } from '#lib/people/person'
import { can } from '#lib/permissions'

type News = Awaited<ReturnType<typeof listNews>>[number]

/** What became of the sources of a claim since somebody looked, and that somebody did. */
export async function SourceNews({ actor, claim, timeZone }: { actor: Actor; claim: string; timeZone: string }) {
  const news = await listNews(actor, claim)
  return news.length > 0 && <Told news={news} claim={claim} timeZone={timeZone} maySettle={can(actor, 'write')} />
}

function Told(props: { news: News[]; claim: string; timeZone: string; maySettle: boolean }) {
  const { news, claim, timeZone, maySettle } = props
  const t = useTranslations('desk.news')
  return (
    <section id="source-news" aria-labelledby="source-news-title">
      <Notice title={<span id="source-news-title">{t('title', { count: news.length })}</span>}>
        <ul className="flex flex-col gap-4">
          {news.map(({ id, news: what, at, sourceId, title, before, after }) => (
            <li key={id}>
              <p>
                <a href={`/desk/sources/${sourceId}`} dir="auto">
                  {title}
                </a>
              </p>
              <p>
                {t(`what.${what}`)} <Instant at={at} timeZone={timeZone} locale="en" />.
              </p>
              {before && after && (
                <p>
                  <a href={`/desk/sources/${sourceId}/compare?from=${before}&to=${after}`}>{t('compare')}</a>
                </p>
              )}
              {maySettle && (
                <div className="mt-2">
                  <DeskForm
                    id={`news-${id}`}
                    action={settleNewsAction}
                    hidden={{ claim, news: id }}
                    submit={t('settle')}
                    submitLabel={t('settleOf', { title })}
                  />
                </div>
              )}
            </li>
          ))}
        </ul>
      </Notice>
    </section>
  )
}
