import { getTranslations } from 'next-intl/server'
import { DeskForm } from '#components/desk/form'
import { MatchList } from '#components/matching/match-list'
import { Disclosure } from '#components/ui/disclosure'
import { discardAction } from '#lib/actions/workflow'
import type { LockedClaim } from '#lib/claims/queries'
import { alikeClaims } from '#lib/matching/showing'
import type { Actor } from '#lib/people/person'
import { can } from '#lib/permissions'
import { listRelations } from '#lib/relations/queries'

type Claim = { id: string; sentence: string }

/** Claims that very likely say the same as one that is written, and how the two become one. */
export async function MayBeDouble({ actor, claim, subject }: { actor: Actor; claim: Claim; subject: LockedClaim }) {
  const alike = await unrelatedAlike(actor, claim)
  if (alike.length === 0) return null
  const t = await getTranslations('desk.double')
  const mayDiscard = can(actor, 'discard', subject)
  const hidden = { claim: claim.id, basedOn: subject.version }
  const way = subject.isPublished ? 'mergePublished' : mayDiscard ? 'mergeDraft' : 'mergeOthers'
  const acts = alike.map(({ id, sentence }) => [
    id,
    <Disclosure key={id} summary={t('discardTitle')} label={t('discardTitleOf', { sentence })}>
      <p className="mb-3 text-quiet text-small">{t('discardText')}</p>
      <DeskForm
        id={`double-${id}`}
        action={discardAction}
        hidden={{ ...hidden, doubleOf: id }}
        submit={t('discard')}
        submitLabel={t('discardOf', { sentence })}
        weight="grave"
      />
    </Disclosure>,
  ])
  return (
    <Disclosure id="may-be-double" summary={t('alike', { count: alike.length })}>
      <div className="flex flex-col gap-4">
        <p className="text-quiet text-small">
          {t(way)} {t('relate')}
        </p>
        <MatchList matches={alike} acts={mayDiscard ? Object.fromEntries(acts) : {}} />
      </div>
    </Disclosure>
  )
}

/** Without those of which somebody said already how they stand to it. */
async function unrelatedAlike(actor: Actor, { id, sentence }: Claim) {
  const [alike, { own, others, family }] = await Promise.all([
    alikeClaims(actor, sentence, id),
    listRelations(actor, id),
  ])
  const related = new Set([...own, ...others, ...family].map(({ claim }) => claim))
  return alike.filter((match) => match.likely && !related.has(match.id))
}
