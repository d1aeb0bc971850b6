import { getTranslations } from 'next-intl/server'
import { RelativeList } from '#components/relations/relative-list'
import type { Actor } from '#lib/people/person'
import { listRelations } from '#lib/relations/queries'

/** What the desk relates this claim to and readers will not be told, because it is not public. */
export async function LeftOutRelations({ actor, claim }: { actor: Actor; claim: string }) {
  const { own } = await listRelations(actor, claim)
  const leftOut = own.filter(({ isPublic }) => !isPublic)
  if (leftOut.length === 0) return null
  const t = await getTranslations('desk.related')
  const tell = await getTranslations('claimRelation')
  return (
    <section aria-labelledby="left-out">
      <h3 id="left-out" className="mb-1 font-semibold">
        {t('leftOutTitle')}
      </h3>
      <p className="mb-2 text-quiet">{t('leftOut')}</p>
      <RelativeList relatives={leftOut.map((each) => ({ ...each, term: tell(each.relation) }))} />
    </section>
  )
}
