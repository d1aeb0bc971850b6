import { useLocale, useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { abridge, type Shown } from '#lib/differences/abridge'
import { compareWords, foldSame, showInvisible } from '#lib/differences/words'
import { directionOf } from '#lib/i18n/direction'

/** A text with what came and went, told by line, by sign and to screen readers; what stayed far from it is folded. */
export function WordsDifference(props: {
  before: string
  after: string
  language?: string
  /** Of any length: what nobody reads here is counted in place of being sent. */
  isLong?: boolean
}) {
  const { before, after, language, isLong } = props
  const t = useTranslations('difference')
  const locale = useLocale()
  const pieces: Shown[] = foldSame(compareWords(before, after, language))
  return (
    <div
      {...(language ? { lang: language, dir: directionOf(language) } : { dir: 'auto' })}
      className="max-w-measure whitespace-pre-wrap"
    >
      {(isLong ? abridge(pieces) : pieces).map(({ mark, text, hidden, left }, at) => {
        const rest = left !== undefined && (
          <span lang={locale} dir={directionOf(locale)} className="mx-1 font-sans text-fine text-quiet">
            {t(hidden ? 'unchangedSigns' : 'moreSigns', { count: left })}
          </span>
        )
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces never change in place
        if (hidden && rest) return <div key={at}>{rest}</div>
        if (hidden) {
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces never change in place
            <details key={at} className="my-1">
              <summary
                lang={locale}
                dir={directionOf(locale)}
                className="w-fit cursor-pointer font-sans text-fine text-quiet"
              >
                {t('unchangedSigns', { count: text.length })}
              </summary>
              {text}
            </details>
          )
        }
        if (mark === 'same' || text === '') {
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces never change in place
            <Fragment key={at}>
              {text}
              {rest}
            </Fragment>
          )
        }
        const Mark = mark === 'added' ? 'ins' : 'del'
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces never change in place
          <Mark key={at} data-mark={t(`spoken.${mark}`)} className={`${spoken} ${looks[mark]}`}>
            {showInvisible(text)}
            {rest}
          </Mark>
        )
      })}
    </div>
  )
}

/** Read out, not selected with the text. */
const spoken = 'before:sr-only before:content-[attr(data-mark)]'
const looks = {
  added: '[del+&]:ms-0.5 bg-tint font-semibold underline decoration-2 decoration-accent',
  removed: 'text-quiet line-through decoration-alert decoration-2',
}
