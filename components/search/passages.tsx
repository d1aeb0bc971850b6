import { useTranslations } from 'next-intl'
import { directionOf } from '#lib/i18n/direction'
import type { Passage } from '#lib/publishing/passage'

/** Where in a claim the words stand that were looked for, each with the name of the place. */
export function Passages({ passages }: { passages: Passage[] }) {
  const t = useTranslations('search')
  if (passages.length === 0) return null
  return (
    <dl aria-label={t('found')} className="mt-3 grid max-w-measure grid-cols-1 gap-1.5 text-small">
      {passages.map(({ field, language, text, marks }) => (
        <div key={`${field} ${text}`}>
          <dt className="inline text-quiet">{t(`in.${field}`)}: </dt>
          <dd
            lang={language ?? undefined}
            dir={language ? directionOf(language) : 'auto'}
            className="inline wrap-anywhere"
          >
            <bdi>{marked(text, marks)}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function marked(text: string, marks: Passage['marks']) {
  const ends = [0, ...marks.map(([, end]) => end)]
  return [
    ...marks.map(([from, to], at) => (
      <span key={from}>
        {text.slice(ends[at], from)}
        <mark className="bg-transparent font-semibold text-inherit underline decoration-2 decoration-accent underline-offset-4">
          {text.slice(from, to)}
        </mark>
      </span>
    )),
    text.slice(ends.at(-1)),
  ]
}
