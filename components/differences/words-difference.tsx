import { useTranslations } from 'next-intl'
import { compareWords, foldSame, showInvisible } from '#lib/differences/words'
import { directionOf } from '#lib/i18n/direction'

/** A text with what came and went, told by line, by sign and to screen readers; what stayed far from it is folded. */
export function WordsDifference(props: { before: string; after: string; language?: string }) {
  const { before, after, language } = props
  const t = useTranslations('desk.difference')
  return (
    <div
      {...(language ? { lang: language, dir: directionOf(language) } : { dir: 'auto' })}
      className="max-w-measure whitespace-pre-wrap"
    >
      {foldSame(compareWords(before, after, language)).map(({ mark, text, hidden }, at) => {
        if (hidden) {
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces never change in place
            <details key={at} className="my-1">
              <summary lang="en" dir="ltr" className="w-fit cursor-pointer font-sans text-fine text-quiet">
                {t('unchangedSigns', { count: text.length })}
              </summary>
              {text}
            </details>
          )
        }
        if (mark === 'same') return text
        const Mark = mark === 'added' ? 'ins' : 'del'
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces never change in place
          <Mark key={at} data-mark={t(`spoken.${mark}`)} className={`${spoken} ${looks[mark]}`}>
            {showInvisible(text)}
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
