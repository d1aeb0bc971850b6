import { useTranslations } from 'next-intl'
import { VerdictShape, verdictColour } from '#components/claims/verdict-mark'
import type { Matrix } from '#lib/publishing/matrix'
import type { Position } from '#lib/publishing/position-queries'
import type { ClaimListing } from '#lib/publishing/queries'
import { sideOf } from '#lib/statements/statement'

const cell = 22
/** Where the findings stand, apart from the parties. */
const apart = 30

/** The table above at a glance: a row for each claim, a column for each party, in the same order. Says nothing that the table doesn't. */
export function MatrixPicture(props: { claims: ClaimListing[]; matrix: Matrix<Position>; isMirrored: boolean }) {
  const { claims, matrix, isMirrored } = props
  const { parties, latest } = matrix
  const t = useTranslations()
  const width = apart + parties.length * cell
  const height = claims.length * cell
  const across = (at: number) => (isMirrored ? width - at : at)
  return (
    <svg aria-hidden="true" viewBox={`0 0 ${width} ${height}`} width={width} height={height} className="max-w-full">
      <rect x={isMirrored ? width - cell : 0} width={cell} height={height} className="fill-tint" />
      {claims.map(({ claimId, verdict, retracted }, row) => {
        const y = row * cell + cell / 2
        return (
          <g key={claimId}>
            <path d={`M0 ${(row + 1) * cell - 0.5}H${width}`} className="stroke-line" />
            {verdict && !retracted && (
              <g className={verdictColour[verdict]}>
                <VerdictShape verdict={verdict} x={across(cell / 2) - 7} y={y - 7} width="14" height="14" />
              </g>
            )}
            {parties.map(({ id, name }, column) => {
              const position = latest.get(claimId)?.get(id)
              if (!position) return null
              const x = across(apart + column * cell + cell / 2)
              return (
                <g key={id} className={colours[sideOf[position.stance]]}>
                  <title>{`${name}: ${t(`stance.${position.stance}`)}`}</title>
                  {sideOf[position.stance] === 'asserting' ? (
                    <circle cx={x} cy={y} r="6" className="fill-current" />
                  ) : (
                    <path d={`M${x} ${y - 6}l6 6-6 6-6-6Z`} strokeWidth="2" className="fill-paper stroke-current" />
                  )}
                </g>
              )
            })}
          </g>
        )
      })}
    </svg>
  )
}

const colours = { asserting: 'text-asserting', answering: 'text-answering' }
