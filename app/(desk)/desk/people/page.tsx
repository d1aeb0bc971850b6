import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { AllTheSame } from '#components/desk/all-the-same'
import { SelectField, TextField } from '#components/desk/fields'
import { ListRow } from '#components/desk/list-row'
import { InvitationForm } from '#components/people/invitation-form'
import { PersonState } from '#components/people/person-state'
import { PageHeader } from '#components/ui/page-header'
import { Section } from '#components/ui/section'
import { addPersonAction } from '#lib/actions/people'
import { requireActor } from '#lib/auth/actor'
import { roles } from '#lib/people/person'
import { listPeople } from '#lib/people/queries'
import { can } from '#lib/permissions'

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people'))('title') }
}

export default async function PeoplePage() {
  await connection()
  const actor = await requireActor()
  if (!can(actor, 'manage_people')) notFound()
  const t = await getTranslations('people')
  const everybody = await listPeople(actor)
  return (
    <>
      <PageHeader title={t('title')} intro={t('intro')} />
      <div className="mt-6 flex flex-col gap-8">
        <ul aria-label={t('title')}>
          {everybody.map((person) => (
            <ListRow
              key={person.id}
              href={person.id === actor.id ? undefined : `/desk/people/${person.id}`}
              title={person.id === actor.id ? t('you', { name: person.name }) : person.name}
              about={person.email}
              facts={[
                <strong key="role" className="text-ink">
                  {t(`roles.${person.role}`)}
                </strong>,
                <PersonState key="state" {...person} />,
                t(person.hasSecondFactor ? 'withSecondFactor' : 'withoutSecondFactor'),
              ]}
            />
          ))}
        </ul>
        <Section id="add-person" title={t('add')}>
          <div className="max-w-measure">
            <InvitationForm id="person" action={addPersonAction} submit={t('add')} explanation={t('link')}>
              <TextField name="name" label={t('name')} hint={t('nameHint')} required />
              <TextField name="email" label={t('email')} required />
              <SelectField
                name="role"
                label={t('role')}
                hint={t('roleHint')}
                options={roles.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
                saved="editor"
              />
              <AllTheSame />
            </InvitationForm>
          </div>
        </Section>
      </div>
    </>
  )
}
