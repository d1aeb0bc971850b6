import { useTranslations } from 'next-intl'
import { Instant } from '#components/ui/instant'
import { Quoted } from '#components/ui/quoted'
import { directionOf } from '#lib/i18n/direction'
import type { PublishedCitation, PublishedSource } from '#lib/publishing/snapshot'
import { passageAddress } from '#lib/sources/text-fragment'

/** Quoted words among those around them, original first, with what shows that they stand there. */
export function Quotation(props: {
  quotation: NonNullable<PublishedCitation['quotation']>
  source: PublishedSource
  timeZone: string
  locale: string
}) {
  const { quotation, source, timeZone, locale } = props
  const { translation, capture } = quotation
  const t = useTranslations('source')
  const words = useTranslations('statement')
  return (
    <div className="mt-1 border-line border-s ps-3">
      <div className={`grid gap-x-6 gap-y-1 ${translation ? '@lg:grid-cols-2' : ''}`}>
        <Passage quotation={quotation} language={source.language} />
        {translation && (
          <div>
            <blockquote lang={translation.language} dir={directionOf(translation.language)} className="font-serif">
              <Quoted text={translation.text} />
            </blockquote>
            <p className="text-fine text-quiet">
              {words('translated', {
                language: languageName(source.language, locale),
                translator: translation.translator,
              })}
            </p>
          </div>
        )}
      </div>
      <div className="mt-1 flex flex-wrap items-baseline gap-x-4 text-fine text-quiet">
        <p>
          {t.rich('kept', {
            day: () => <Instant at={capture.capturedAt} timeZone={timeZone} locale={locale} />,
          })}
        </p>
        {source.url && (
          <a
            href={passageAddress(source.url, quotation, source.language)}
            rel="noreferrer nofollow"
            className="no-print"
            aria-label={t('passageOf', { publisher: source.publisher })}
          >
            {t('passage')}
          </a>
        )}
        {source.archivedUrl && (
          <a
            href={passageAddress(source.archivedUrl, quotation, source.language)}
            rel="noreferrer nofollow"
            className="no-print"
            aria-label={t('archivedPassageOf', { publisher: source.publisher })}
          >
            {t('archivedPassage')}
          </a>
        )}
        <Hashes capture={capture} />
      </div>
    </div>
  )
}

function Passage(props: { quotation: NonNullable<PublishedCitation['quotation']>; language: string }) {
  const { quotation, language } = props
  const { exact, prefix, suffix, start } = quotation
  const isAlone = !prefix.trim() && !suffix.trim()
  return (
    <blockquote lang={language} dir={directionOf(language)} className="font-serif text-quiet">
      {start > prefix.length && '… '}
      {prefix}
      <Quoted text={exact} className={`bg-tint font-medium text-ink ${isAlone ? '' : '[quotes:none]'}`} />
      {suffix}
      {suffix && ' …'}
    </blockquote>
  )
}

/** By its hash a kept copy can be told from any other. */
function Hashes({ capture }: Pick<NonNullable<PublishedCitation['quotation']>, 'capture'>) {
  const t = useTranslations('source')
  const { textSha256, bytesSha256 } = capture
  return (
    <details className="open:basis-full">
      <summary className="cursor-pointer py-1">
        {t('hash')} <code className="font-mono">{textSha256.slice(0, 12)}…</code>
      </summary>
      <p className="break-all">
        {t('textHash')} <code className="font-mono">{textSha256}</code>
      </p>
      {bytesSha256 && bytesSha256 !== textSha256 && (
        <p className="break-all">
          {t('bytesHash')} <code className="font-mono">{bytesSha256}</code>
        </p>
      )}
    </details>
  )
}

const languageName = (language: string, locale: string) =>
  new Intl.DisplayNames([locale], { type: 'language' }).of(language) ?? language
