import { useTranslations } from 'next-intl'
import { VerdictShape, verdictColour } from '#components/claims/verdict-mark'
import { formatEdtf } from '#lib/dates/edtf'
import { directionOf } from '#lib/i18n/direction'
import { markSize, type Placed } from '#lib/timeline/rows'
import { bandOf, type Entry, wordOf } from '#lib/timeline/timeline'

const colours = { asserting: 'text-asserting', answering: 'text-answering' }

/** A mark with its name: told apart by shape, as elsewhere. A date that is no single day is a line under it. */
export function EntryMark(props: {
  mark: Placed<Entry>['marks'][number]
  y: number
  across: (at: number) => number
  isMirrored: boolean
  locale: string
}) {
  const { mark, y, across, isMirrored, locale } = props
  const { entry, at, span, label } = mark
  const t = useTranslations()
  const band = bandOf(entry)
  const word = t(wordOf(entry))
  const verdict = 'verdict' in entry.mark ? entry.mark.verdict : null
  const colour = band === 'found' ? (verdict ? verdictColour[verdict] : 'text-alert') : colours[band]
  const language = 'verdict' in entry.mark ? locale : entry.language
  const x = across(at)
  return (
    <a href={entry.href} tabIndex={-1} className={`no-underline ${colour}`}>
      <title>{[entry.date && formatEdtf(entry.date, locale), entry.text, word].filter(Boolean).join(' · ')}</title>
      {span && (
        <path
          d={`M${across(span.from)} ${y + 6}v5m0-2.5H${across(span.to)}m0-2.5v5`}
          className="fill-none stroke-current"
        />
      )}
      {verdict && <VerdictShape verdict={verdict} x={x - 8} y={y - 8} width="16" height="16" />}
      {band === 'found' && !verdict && (
        <path d={`M${x - 5} ${y - 5}l10 10m0-10l-10 10`} strokeWidth="2" className="stroke-current" />
      )}
      {band === 'asserting' && <circle cx={x} cy={y} r={markSize / 2} className="fill-current" />}
      {band === 'answering' && (
        <path d={`M${x} ${y - 6}l6 6-6 6-6-6Z`} strokeWidth="2" className="fill-paper stroke-current" />
      )}
      {label && (
        <text
          x={across(label.at)}
          y={y + 4.5}
          lang={language}
          direction={directionOf(language)}
          textAnchor={anchor(label.side, isMirrored, directionOf(language))}
          paintOrder="stroke"
          strokeWidth="4"
          className={`fill-ink ${band === 'found' ? 'stroke-tint' : 'stroke-paper'}`}
        >
          {label.text}
        </text>
      )}
    </a>
  )
}

/** Where a text begins depends on its own direction, on which side of its mark it stands on that of the page. */
function anchor(side: 'after' | 'before', isMirrored: boolean, direction: 'ltr' | 'rtl') {
  const runsRight = (side === 'after') !== isMirrored
  return runsRight === (direction === 'ltr') ? 'start' : 'end'
}
