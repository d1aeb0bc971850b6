import { getTranslations } from 'next-intl/server'
import { Notice } from '#components/ui/notice'
import type { Actor } from '#lib/people/person'
import { listOpenWithholdings } from '#lib/withholdings/queries'

/** Leads whoever opens the claim to what somebody asked to withhold of it. */
export async function OpenWithholdings({ actor, claim }: { actor: Actor; claim: string }) {
  const t = await getTranslations('desk.withholding')
  const open = await listOpenWithholdings(actor, claim)
  return [...Map.groupBy(open, ({ id }) => id)].map(([id, asked]) => (
    <Notice key={id} tone="alert" title={t('openTitle', titleOf(asked))}>
      <p>
        <a href={`/desk/claims/${claim}/history#publications`}>{t('openLink')}</a>
      </p>
    </Notice>
  ))
}

/** The versions that one request is about, in the order of their numbers. */
function titleOf(asked: { number: number; by: string }[]) {
  const numbers = asked.map(({ number }) => String(number)).toReversed()
  const list = new Intl.ListFormat('en', { type: 'conjunction' }).format(numbers)
  return { name: asked[0]?.by ?? '', count: numbers.length, numbers: list }
}
