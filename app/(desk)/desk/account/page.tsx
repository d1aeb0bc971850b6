import type { Metadata } from 'next'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { AllTheSame } from '#components/desk/all-the-same'
import { ChecksField } from '#components/desk/checks-field'
import { TextField } from '#components/desk/fields'
import { DeskForm } from '#components/desk/form'
import { IdentityList } from '#components/people/identity-list'
import { OwnSessions } from '#components/people/own-sessions'
import { SecretField } from '#components/people/secret-field'
import { ButtonLink } from '#components/ui/button'
import { PageHeader } from '#components/ui/page-header'
import { Section } from '#components/ui/section'
import { changePasswordAction, saveBylineAction, saveLanguagesAction, untieIdentityAction } from '#lib/actions/account'
import { enrolmentPath, requireActor } from '#lib/auth/actor'
import { languages } from '#lib/i18n/languages'
import { listOwnIdentities } from '#lib/identities/queries'
import { getOwnAccount } from '#lib/people/own-queries'
import { passwordLength } from '#lib/people/password'

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('title') }
}

export default async function AccountPage() {
  await connection()
  const actor = await requireActor()
  const [t, account, identities] = await Promise.all([
    getTranslations('account'),
    getOwnAccount(actor),
    listOwnIdentities(actor),
  ])
  const names = new Intl.DisplayNames(['en'], { type: 'language' })
  const { byline, languages: readsLanguages, email, hasPassword, hasSecondFactor } = account
  return (
    <>
      <PageHeader title={t('title')} intro={t('intro', { name: actor.name, email })} />
      <div className="mt-6 flex max-w-measure flex-col gap-8">
        <Section id="byline" title={t('byline')}>
          <DeskForm id="byline" action={saveBylineAction} saved={byline ?? ''} submit={t('saveByline')}>
            <TextField name="byline" label={t('byline')} hint={t('bylineHint')} saved={byline} />
            <AllTheSame />
          </DeskForm>
        </Section>
        <Section id="languages" title={t('languages')}>
          <DeskForm
            id="languages"
            action={saveLanguagesAction}
            saved={readsLanguages.join()}
            submit={t('saveLanguages')}
          >
            <ChecksField
              name="languages"
              legend={t('languagesRead')}
              hint={t('languagesHint')}
              options={languages.map((value) => ({ value, label: names.of(value) ?? value }))}
              saved={readsLanguages}
            />
          </DeskForm>
        </Section>
        <Section id="second-factor" title={t('secondFactor')}>
          <p className="mb-4">{hasSecondFactor ? t('secondFactorOn') : t('secondFactorOff')}</p>
          <ButtonLink href={enrolmentPath}>
            {hasSecondFactor ? t('secondFactorChange') : t('secondFactorSetUp')}
          </ButtonLink>
        </Section>
        <Section id="password" title={t('password')}>
          {hasPassword ? (
            <>
              <p className="mb-4 text-small">{t('passwordText')}</p>
              <DeskForm id="password" action={changePasswordAction} clears submit={t('changePassword')}>
                <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
                <SecretField name="present" kind="current-password" label={t('present')} />
                <SecretField
                  name="password"
                  kind="new-password"
                  label={t('new')}
                  hint={t('newHint', { least: passwordLength.min })}
                />
                <SecretField name="again" kind="new-password" label={t('again')} />
              </DeskForm>
            </>
          ) : (
            <p>{t('noPassword')}</p>
          )}
        </Section>
        {identities.length > 0 && (
          <Section id="identities" title={t('identities.title')}>
            <p className="mb-4 text-small">{hasPassword ? t('identities.text') : t('identities.onlyWayIn')}</p>
            <IdentityList identities={identities} action={untieIdentityAction} />
          </Section>
        )}
        <OwnSessions />
      </div>
    </>
  )
}
