import { useTranslations } from 'next-intl'
import { type Block, type Marked, runsOf } from '#lib/captures/reading'
import { directionOf } from '#lib/i18n/direction'

/** A kept text to be read, with what is quoted from it and what was found in it marked. */
export function CaptureText(props: { blocks: Block[]; language: string; quoted: Marked[]; found: Marked[] }) {
  const { blocks, language, quoted, found } = props
  const t = useTranslations('desk.capture')
  const isFound = new Set(found.map(({ id }) => id))
  return (
    <div lang={language} dir={directionOf(language)} className="max-w-measure font-serif">
      {blocks.map((block) => (
        <div key={block.start} className="group">
          {block.page !== null && (
            <h3
              id={`page-${block.page}`}
              lang="en"
              dir="ltr"
              className="mt-8 mb-3 select-none border-line border-t pt-2 font-sans text-fine text-quiet group-first:mt-0 group-first:border-0 group-first:pt-0"
            >
              {t('page', { number: block.page })}
            </h3>
          )}
          {/* Its characters are those of the text: from this place on they are counted. */}
          <p data-start={block.start} className="mb-4 whitespace-pre-wrap break-words">
            {runsOf(block, [...quoted, ...found]).map(({ text, marks, begins }, at) => {
              if (marks.length === 0) return text
              const look = marks.some((id) => isFound.has(id))
                ? 'bg-accent text-on-accent'
                : 'bg-tint text-ink underline decoration-2 decoration-accent'
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: the runs never change in place
                <mark key={at} className={look}>
                  {begins.map((id) => (
                    <span key={id} id={id} className="scroll-mt-24" />
                  ))}
                  {text}
                </mark>
              )
            })}
          </p>
        </div>
      ))}
    </div>
  )
}
