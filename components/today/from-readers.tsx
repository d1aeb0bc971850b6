import { getTranslations } from 'next-intl/server'
import { TipRow } from '#components/tips/tip-row'
import { Section } from '#components/ui/section'
import type { Actor } from '#lib/people/person'
import { inboxAddress, readTipFilter } from '#lib/tips/input'
import { countOpenTips, listTips } from '#lib/tips/queries'

const shown = 5
const open = readTipFilter({})

/** The newest of what readers sent and nobody has dealt with; nothing when there is none. */
export async function FromReaders({ actor, timeZone }: { actor: Actor; timeZone: string }) {
  const [{ tips, next }, count] = await Promise.all([listTips(actor, open, shown), countOpenTips(actor)])
  if (tips.length === 0) return null
  const t = await getTranslations('desk.inbox')
  return (
    <Section id="from-readers" title={t('today')}>
      <ul className="-mt-4">
        {tips.map((tip) => (
          <TipRow key={tip.id} tip={tip} timeZone={timeZone} />
        ))}
      </ul>
      {next && (
        <p className="mt-3 text-small">
          <a href={inboxAddress(open)}>{t('all', { count })}</a>
        </p>
      )}
    </Section>
  )
}
