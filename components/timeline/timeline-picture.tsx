import { useFormatter, useTranslations } from 'next-intl'
import { EntryMark } from '#components/timeline/entry-mark'
import { ShortDay } from '#components/ui/short-day'
import { directionOf } from '#lib/i18n/direction'
import { rowHeight } from '#lib/timeline/rows'
import { type BandName, type Picture, width } from '#lib/timeline/timeline'

const titleHeight = 26
const axisHeight = 44
const gap = 14

const titles: Record<BandName, 'asserted' | 'answered' | 'found'> = {
  asserting: 'asserted',
  answering: 'answered',
  found: 'found',
}

/** Assertions above the line, answers below it, and apart from both what the newsroom found. Runs as the page is read. */
export function TimelinePicture({ picture, locale }: { picture: Picture; locale: string }) {
  const t = useTranslations('timeline')
  const format = useFormatter()
  const isMirrored = directionOf(locale) === 'rtl'
  const across = (at: number) => Math.round((isMirrored ? width - at : at) * 10) / 10
  const bands = placeBands(picture)
  const height = bands.bottom
  const [front, back] = [across(0), across(width)]
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${width} ${height}`}
      direction={isMirrored ? 'rtl' : 'ltr'}
      fontSize="13"
      className="hidden h-auto w-full fill-ink tablet:block print:block"
    >
      {bands.placed
        .filter(({ name }) => name === 'found')
        .map(({ name, top, bottom }) => (
          <rect key={name} x="0" y={top} width={width} height={bottom - top} className="fill-tint" />
        ))}
      {picture.axis.ticks.map((tick) => (
        <g key={tick.day}>
          <path
            d={`M${across(tick.at)} 0V${bands.line}M${across(tick.at)} ${bands.line + axisHeight}V${height}`}
            className="stroke-line"
          />
          <path d={`M${across(tick.at)} ${bands.line}v5`} className="stroke-ink" />
        </g>
      ))}
      <path d={`M${front} ${bands.line}H${back}`} className="stroke-ink" />
      {picture.axis.ticks.map((tick) => (
        <text key={tick.day} x={across(tick.at)} textAnchor="middle" className="fill-quiet">
          <tspan x={across(tick.at)} y={bands.line + 19}>
            <ShortDay day={tick.day} names={tick.names} locale={locale} />
          </tspan>
          {tick.tellsYear && tick.names !== 'year' && (
            <tspan x={across(tick.at)} y={bands.line + 35}>
              <ShortDay day={tick.day} names="year" locale={locale} />
            </tspan>
          )}
        </text>
      ))}
      {bands.placed.map(({ name, title, first, down, placed }) => {
        const middle = (row: number) => first + (down ? row : -row) * rowHeight
        return (
          <g key={name}>
            <text x={across(name === 'found' ? 8 : 0)} y={title} fontWeight="600" className="fill-quiet stroke-none">
              {t(titles[name])}
            </text>
            {placed.marks.map((mark) => (
              <EntryMark
                key={mark.entry.id}
                mark={mark}
                y={middle(mark.row)}
                across={across}
                isMirrored={isMirrored}
                locale={locale}
              />
            ))}
            {placed.more.map(({ at, row, count }) => (
              <text key={at} x={across(at)} y={middle(row) + 4.5} textAnchor="middle" className="fill-quiet">
                +{format.number(count)}
              </text>
            ))}
          </g>
        )
      })}
    </svg>
  )
}

/** From top to bottom. The middle of a band's first row is the one next to the line of time. */
function placeBands({ bands }: Picture) {
  const heightOf = (name: BandName) => bands.find((band) => band.name === name)?.placed.height ?? 0
  const above = heightOf('asserting')
  const line = above > 0 ? titleHeight + above + 6 : 1
  let top = line + axisHeight
  const placed = bands.map(({ name, placed }) => {
    if (name === 'asserting') {
      return { name, placed, top: 0, bottom: line, title: 14, first: line - 6 - rowHeight / 2, down: false }
    }
    if (name === 'found') top += gap
    const bottom = top + titleHeight + placed.height + 4
    const found = { name, placed, top, bottom, title: top + 17, first: top + titleHeight + rowHeight / 2, down: true }
    top = bottom
    return found
  })
  return { line, placed, bottom: top }
}
