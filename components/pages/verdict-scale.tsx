import { useFormatter, useTranslations } from 'next-intl'
import { VerdictMark, verdictColour } from '#components/claims/verdict-mark'
import { Bar } from '#components/pages/bar'
import { Section } from '#components/ui/section'
import { Table, Td, Th } from '#components/ui/table'
import { verdicts } from '#lib/claims/claim'
import { publicLinks } from '#lib/links'
import { searchQuery } from '#lib/publishing/search'
import type { Statistics } from '#lib/publishing/statistics-queries'

/** What each verdict means, and how many claims stand under it. */
export function VerdictScale({ counts, locale }: { counts: Statistics['verdicts']; locale: string }) {
  const t = useTranslations()
  const format = useFormatter()
  const most = Math.max(1, ...Object.values(counts))
  return (
    <Section id="verdicts" title={t('method.scale')}>
      <p className="mb-4 max-w-measure">{t('method.scaleIntro')}</p>
      <Table caption={t('method.verdict')} captionHidden>
        <thead>
          <tr>
            <Th>{t('method.verdict')}</Th>
            <Th className="w-1/4">{t('method.claims')}</Th>
          </tr>
        </thead>
        <tbody>
          {verdicts.map((verdict) => {
            const count = counts[verdict] ?? 0
            return (
              <tr key={verdict}>
                <Th scope="row" className="border-line">
                  <VerdictMark verdict={verdict} word={t(`verdict.${verdict}`)} />
                  <p className="max-w-measure font-normal">{t(`verdictMeaning.${verdict}`)}</p>
                </Th>
                <Td>
                  {count > 0 ? (
                    <a href={publicLinks(locale).search + searchQuery({ verdict })}>{format.number(count)}</a>
                  ) : (
                    format.number(0)
                  )}
                  <Bar part={count / most} className={verdictColour[verdict]} />
                </Td>
              </tr>
            )
          })}
        </tbody>
      </Table>
      <p className="mt-2 text-fine text-quiet">{t('method.counted')}</p>
    </Section>
  )
}
