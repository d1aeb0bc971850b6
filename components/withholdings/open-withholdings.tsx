import { getTranslations } from 'next-intl/server'
import { Notice } from '#components/ui/notice'
import type { Actor } from '#lib/people/person'
import { listOpenWithholdings } from '#lib/withholdings/queries'

/** Leads whoever opens the claim to what somebody asked to withhold of it. */
export async function OpenWithholdings({ actor, claim }: { actor: Actor; claim: string }) {
  const t = await getTranslations('desk.withholding')
  const open = await listOpenWithholdings(actor, claim)
  return open.map(({ id, number, by }) => (
    <Notice key={`${id} ${number}`} tone="alert" title={t('openTitle', { name: by, number })}>
      <p>
        <a href={`/desk/claims/${claim}/history#publications`}>{t('openLink')}</a>
      </p>
    </Notice>
  ))
}
