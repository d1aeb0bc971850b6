import { useFormatter, useTranslations } from 'next-intl'
import { Bar } from '#components/pages/bar'
import { Section } from '#components/ui/section'
import { Table, Td, Th } from '#components/ui/table'
import type { Statistics } from '#lib/publishing/statistics-queries'

/** Whose claims stand on record, by country. */
export function CountryCounts({ countries, others }: Pick<Statistics, 'countries' | 'others'>) {
  const t = useTranslations('method')
  const format = useFormatter()
  const rows = [
    ...countries.map(({ name, claims }) => ({ key: name, name: <bdi>{name}</bdi>, claims })),
    ...(others > 0 ? [{ key: '', name: t('others'), claims: others }] : []),
  ]
  const most = Math.max(1, ...rows.map(({ claims }) => claims))
  return (
    <Section id="countries" title={t('countries')}>
      <p className="mb-4 max-w-measure">{t('countriesIntro')}</p>
      {rows.length === 0 ? (
        <p className="text-quiet">{t('nobody')}</p>
      ) : (
        <Table caption={t('country')} captionHidden>
          <thead>
            <tr>
              <Th>{t('country')}</Th>
              <Th className="w-1/2">{t('claims')}</Th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, claims }) => (
              <tr key={key}>
                <Th scope="row" className="border-line">
                  <span className="font-normal">{name}</span>
                </Th>
                <Td>
                  {format.number(claims)}
                  <Bar part={claims / most} className="text-edge" />
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <p className="mt-2 text-fine text-quiet">{t('counted')}</p>
    </Section>
  )
}
