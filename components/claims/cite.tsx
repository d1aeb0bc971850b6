import { useTranslations } from 'next-intl'
import { Disclosure } from '#components/ui/disclosure'
import { Section } from '#components/ui/section'
import { type Cited, citationFormats, writeCitation } from '#lib/citing/citation'
import { embedCode } from '#lib/citing/embed-code'
import { formatEdtf } from '#lib/dates/edtf'
import { publicLinks } from '#lib/links'

/** How to name this version elsewhere, send it to somebody, or show the record's newest finding on a page. */
export function Cite({ cited, site, locale }: { cited: Cited; site: string; locale: string }) {
  const t = useTranslations('cite')
  const links = publicLinks(locale)
  const { slug, number, title, newsroom, published, address } = cited
  const newest = site + links.claim(slug)
  const plain = t('plain', { newsroom, title, number, day: formatEdtf(published, locale) })
  return (
    <Section id="cite" title={t('title')}>
      <div className="flex flex-col gap-4 text-small">
        <p dir="auto" className="max-w-measure font-serif">
          {plain} <Address at={address} />
        </p>
        <div className="no-print flex flex-wrap gap-x-6 gap-y-1">
          {citationFormats.map((format) => (
            <Disclosure key={format} summary={t(format)}>
              <Code text={writeCitation[format](cited)} />
              <p className="mt-2">
                <a href={links.cite(slug, number, format)}>{t('download', { file: `cite.${format}` })}</a>
              </p>
            </Disclosure>
          ))}
          <Disclosure summary={t('embed')}>
            <p className="mb-2 max-w-measure">{t('embedText')}</p>
            <Code text={embedCode(site + links.embed(slug), title)} />
          </Disclosure>
        </div>
        <dl className="no-print flex flex-col gap-2">
          <div>
            <dt className="text-quiet">{t('newest')}</dt>
            <dd>
              <Address at={newest} />
            </dd>
          </div>
          <div>
            <dt className="text-quiet">{t('permalink')}</dt>
            <dd>
              <Address at={address} />
            </dd>
          </div>
        </dl>
        <p className="no-print">
          <a href={`mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(newest)}`}>{t('mail')}</a>
        </p>
      </div>
    </Section>
  )
}

/** To be copied. */
const Address = ({ at }: { at: string }) => (
  <span dir="ltr" className="break-words font-mono text-fine">
    {at}
  </span>
)

const Code = ({ text }: { text: string }) => (
  <pre dir="ltr" className="max-w-measure whitespace-pre-wrap break-words bg-tint p-3 font-mono text-fine">
    {text}
  </pre>
)
