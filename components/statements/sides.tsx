import { useTranslations } from 'next-intl'
import { Statement } from '#components/statements/statement'
import type { PublishedClaim } from '#lib/publishing/snapshot'
import { sideOf } from '#lib/statements/statement'

type Shown = { claim: PublishedClaim; timeZone: string; locale: string; isLive?: boolean }

/** The parties against each other: who asserts the claim on one side, who answers on the other. */
export function Sides(shown: Shown) {
  return (
    <div className="grid grid-cols-1 gap-x-8 gap-y-10 tablet:grid-cols-2 desktop:gap-x-10">
      <Side side="asserting" {...shown} />
      <Side side="answering" {...shown} />
    </div>
  )
}

function Side({ side, ...shown }: Shown & { side: 'asserting' | 'answering' }) {
  const { claim } = shown
  const t = useTranslations('statement')
  const statements = claim.statements.filter((statement) => sideOf[statement.stance] === side)
  return (
    <section aria-labelledby={side}>
      <h2 id={side} className="mb-5 border-ink border-b pb-1.5 font-semibold text-lead">
        {t(side)}
      </h2>
      {statements.length === 0 && (
        <p className="text-quiet">{side === 'asserting' ? t('nobodyAsserts') : t('nobodyAnswers')}</p>
      )}
      <div className="flex flex-col gap-8">
        {statements.map((statement) => (
          <Statement key={statement.id} statement={statement} {...shown} />
        ))}
      </div>
    </section>
  )
}
