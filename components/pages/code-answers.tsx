import { useTranslations } from 'next-intl'
import { Section } from '#components/ui/section'
import { Table, Td, Th } from '#components/ui/table'
import { directionOf } from '#lib/i18n/direction'
import { publicLinks } from '#lib/links'
import type { PageSlug } from '#lib/pages/page'

type Published = { slug: PageSlug; title: string; language: string }

/** What the codes ask, by the page on which a newsroom answers; sources stand with every claim. */
const asked = [
  ['selection', 'method'],
  ['method', 'method'],
  ['sources', null],
  ['funding', 'funding'],
  ['about', 'about'],
  ['corrections', 'corrections'],
  ['contact', 'contact'],
] as const

/** What the codes of fact-checkers ask of a signatory, and what of it this newsroom has published. */
export function CodeAnswers({ pages, locale }: { pages: Published[]; locale: string }) {
  const t = useTranslations('method')
  return (
    <Section id="codes" title={t('codes')}>
      <p className="mb-4 max-w-measure">{t('codesIntro')}</p>
      <Table caption={t('asked')} captionHidden>
        <thead>
          <tr>
            <Th>{t('asked')}</Th>
            <Th className="w-1/3">{t('answered')}</Th>
          </tr>
        </thead>
        <tbody>
          {asked.map(([code, slug]) => (
            <tr key={code}>
              <Th scope="row" className="border-line">
                <span className="font-normal">{t(`code.${code}`)}</span>
              </Th>
              <Td>
                <Answer page={pages.find((page) => page.slug === slug)} isOnClaims={slug === null} locale={locale} />
                {code === 'corrections' && (
                  <p className="mt-3">
                    <a href={publicLinks(locale).corrections}>{t('correctionList')}</a>
                  </p>
                )}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  )
}

function Answer(props: { page: Published | undefined; isOnClaims: boolean; locale: string }) {
  const { page, isOnClaims, locale } = props
  const t = useTranslations('method')
  if (isOnClaims) return t('everyClaim')
  if (!page) return <span className="text-quiet">{t('notYet')}</span>
  return (
    <a href={publicLinks(locale).policy(page.slug)} lang={page.language} dir={directionOf(page.language)}>
      {page.title}
    </a>
  )
}
