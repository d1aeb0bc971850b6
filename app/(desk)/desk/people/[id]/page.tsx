import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { ChecksField } from '#components/desk/checks-field'
import { SelectField } from '#components/desk/fields'
import { DeskForm } from '#components/desk/form'
import { IdentityList } from '#components/people/identity-list'
import { InvitationForm } from '#components/people/invitation-form'
import { PersonState } from '#components/people/person-state'
import { DefinitionList } from '#components/ui/definition-list'
import { PageHeader } from '#components/ui/page-header'
import { Section } from '#components/ui/section'
import {
  changeLanguagesAction,
  changeRoleAction,
  disablePersonAction,
  enablePersonAction,
  renewLinkAction,
  resetSecondFactorAction,
  untieIdentityOfAction,
} from '#lib/actions/people'
import { listWorkingPeople } from '#lib/assignments/queries'
import { requireActor } from '#lib/auth/actor'
import { languages } from '#lib/i18n/languages'
import { listIdentities } from '#lib/identities/queries'
import { roles } from '#lib/people/person'
import { getPerson } from '#lib/people/queries'
import { can } from '#lib/permissions'
import { countSchedulesOf } from '#lib/schedules/queries'

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people'))('title') }
}

export default async function PersonPage({ params }: { params: Promise<{ id: string }> }) {
  await connection()
  const actor = await requireActor()
  const { id } = await params
  // Nobody manages themselves, so there is nothing for them here.
  if (!can(actor, 'manage_people') || id === actor.id) notFound()
  const person = await getPerson(actor, id)
  if (!person) notFound()
  const t = await getTranslations('people')
  const names = new Intl.DisplayNames(['en'], { type: 'language' })
  const identities = await listIdentities(actor, id)
  const successors = (await listWorkingPeople(actor)).filter((other) => other.id !== id)
  const scheduled = await countSchedulesOf(actor, id)
  return (
    <>
      <PageHeader title={person.name} intro={person.email} />
      <div className="mt-6 flex max-w-measure flex-col gap-8">
        <DefinitionList
          items={[
            { term: t('role'), detail: t(`roles.${person.role}`) },
            { term: t('state'), detail: <PersonState {...person} /> },
            { term: t('secondFactor'), detail: t(person.hasSecondFactor ? 'secondFactorOn' : 'secondFactorOff') },
          ]}
        />
        <Section id="change-role" title={t('changeRole')}>
          {scheduled > 0 && <p className="mb-4 text-small">{t('scheduledRole', { count: scheduled })}</p>}
          <DeskForm id="role" action={changeRoleAction} hidden={{ id }} saved={person.role} submit={t('changeRole')}>
            <SelectField
              name="role"
              label={t('role')}
              hint={t('roleHint')}
              options={roles.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
              saved={person.role}
            />
          </DeskForm>
        </Section>
        <Section id="languages" title={t('languages')}>
          <DeskForm
            id="languages"
            action={changeLanguagesAction}
            hidden={{ id }}
            saved={person.languages.join()}
            submit={t('saveLanguages')}
          >
            <ChecksField
              name="languages"
              legend={t('languagesRead')}
              hint={t('languagesHint')}
              options={languages.map((value) => ({ value, label: names.of(value) ?? value }))}
              saved={person.languages}
            />
          </DeskForm>
        </Section>
        {person.hasSecondFactor && (
          <Section id="reset-second-factor" title={t('resetSecondFactor')}>
            <p className="mb-4 text-small">{t('resetSecondFactorHint')}</p>
            <DeskForm
              id="reset-second-factor"
              action={resetSecondFactorAction}
              hidden={{ id }}
              submit={t('resetSecondFactor')}
              weight="grave"
            />
          </Section>
        )}
        {identities.length > 0 && (
          <Section id="identities" title={t('identities')}>
            <p className="mb-4 text-small">{t('untieHint')}</p>
            <IdentityList identities={identities} action={untieIdentityOfAction} hidden={{ id }} />
          </Section>
        )}
        {person.disabledAt ? (
          <Section id="enable" title={t('enable')}>
            <p className="mb-4 text-small">{t('enableHint')}</p>
            <DeskForm id="enable" action={enablePersonAction} hidden={{ id }} submit={t('enable')} />
          </Section>
        ) : (
          <>
            <Section id="new-link" title={t('newLink')}>
              <p className="mb-4 text-small">{t('newLinkHint')}</p>
              <InvitationForm
                id="link"
                action={renewLinkAction}
                hidden={{ email: person.email }}
                submit={t('makeLink')}
                explanation={t('link')}
              />
            </Section>
            <Section id="disable" title={t('disable')}>
              <p className="mb-4 text-small">{t('disableHint')}</p>
              {scheduled > 0 && <p className="mb-4 text-small">{t('scheduledDisable', { count: scheduled })}</p>}
              <DeskForm id="disable" action={disablePersonAction} hidden={{ id }} submit={t('disable')} weight="grave">
                <SelectField
                  name="successor"
                  label={t('successor')}
                  hint={t('successorHint')}
                  empty={t('noSuccessor')}
                  options={successors.map(({ id, name }) => ({ value: id, label: name }))}
                />
              </DeskForm>
            </Section>
          </>
        )}
      </div>
    </>
  )
}
