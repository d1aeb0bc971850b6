import { getTranslations } from 'next-intl/server'
import { ChoiceField } from '#components/desk/choice-field'
import { SelectField } from '#components/desk/fields'
import { DeskForm } from '#components/desk/form'
import { RelativeList } from '#components/relations/relative-list'
import { Disclosure } from '#components/ui/disclosure'
import { Section } from '#components/ui/section'
import { addRelationAction, removeRelationAction } from '#lib/actions/relations'
import type { Actor } from '#lib/people/person'
import { listRelations } from '#lib/relations/queries'
import { claimRelationKinds } from '#lib/relations/relation'

/** How the claim stands to others on the desk. Only those that are public themselves are published with it. */
export async function WorkingRelations(props: {
  actor: Actor
  claim: { id: string; version: number }
  mayWrite: boolean
}) {
  const { actor, claim, mayWrite } = props
  const t = await getTranslations('desk.related')
  const tell = await getTranslations('claimRelation')
  const { own: told, others, family } = await listRelations(actor, claim.id)
  // What readers are told stands in the record above it.
  const own = mayWrite ? told : told.filter(({ isPublic }) => !isPublic)
  const ofClaim = { claim: claim.id, basedOn: claim.version }
  if (!mayWrite && own.length + others.length + family.length === 0) return null
  return (
    <Section id="relations" title={t(mayWrite ? 'title' : 'onDesk')}>
      {own.length + others.length + family.length === 0 && <p className="text-quiet text-small">{t('none')}</p>}
      <RelativeList
        relatives={[
          ...own.map((each) => ({
            ...each,
            term: tell(each.relation),
            act: mayWrite && (
              <DeskForm
                id={`remove-relation-${each.id}`}
                action={removeRelationAction}
                hidden={{ ...ofClaim, id: each.id }}
                submit={t('remove')}
                submitLabel={t('removeOf', { sentence: each.sentence })}
              />
            ),
          })),
          ...others.map((each) => ({ ...each, term: tell(`inverse.${each.relation}`) })),
          ...family.map((each) => ({ ...each, term: tell('family') })),
        ]}
      />
      {mayWrite && (
        <>
          {own.some(({ isPublic }) => !isPublic) && <p className="mt-3 text-small">{t('leftOut')}</p>}
          <Disclosure summary={t('add')}>
            <DeskForm id="add-relation" action={addRelationAction} hidden={ofClaim} submit={t('addButton')} clears>
              <SelectField
                name="relation"
                label={t('relation')}
                hint={t('relationHint')}
                options={claimRelationKinds.map((kind) => ({ value: kind, label: tell(kind) }))}
                saved="variant_of"
                required
              />
              <ChoiceField kind="claim" name="related" label={t('claim')} hint={t('claimHint')} />
            </DeskForm>
          </Disclosure>
        </>
      )}
    </Section>
  )
}
