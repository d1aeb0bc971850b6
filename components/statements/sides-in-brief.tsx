import { useTranslations } from 'next-intl'
import { Comma } from '#components/site/comma'
import { StanceMark } from '#components/statements/stance-mark'
import type { PublishedClaim } from '#lib/publishing/snapshot'
import { latestByStance } from '#lib/statements/latest'
import { sideOf } from '#lib/statements/statement'

/** More names than these tell nobody anything in ten seconds. */
const most = 3

/** Who says so and who denies it, before anything else is read: a line for each stance. */
export function SidesInBrief({ claim }: { claim: PublishedClaim }) {
  const t = useTranslations('statement')
  const sides = latestByStance(claim.statements)
  if (sides.length === 0) return null
  return (
    <dl className="flex flex-col gap-1">
      {sides.map(({ stance, statements }) => (
        <div key={stance} className="flex flex-wrap items-baseline gap-x-3">
          <dt className="font-semibold">
            <StanceMark stance={stance} />
          </dt>
          <dd className="min-w-0">
            {statements.slice(0, most).map(({ id, party }, index) => (
              <span key={id}>
                {index > 0 && (
                  <>
                    <Comma />{' '}
                  </>
                )}
                <a href={`#statement-${id}`}>
                  <bdi lang={claim.language}>{claim.parties.find((each) => each.id === party)?.name}</bdi>
                </a>
              </span>
            ))}
            {statements.length > most && (
              <>
                {' '}
                <a href={`#${sideOf[stance]}`}>{t('andMore', { count: statements.length - most })}</a>
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
