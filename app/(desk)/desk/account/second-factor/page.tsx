import type { Metadata } from 'next'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { DeskForm } from '#components/desk/form'
import { QrCode } from '#components/people/qr-code'
import { SecondFactorProof } from '#components/people/second-factor-proof'
import { SecretField } from '#components/people/secret-field'
import { Instant } from '#components/ui/instant'
import { Notice } from '#components/ui/notice'
import { PageHeader } from '#components/ui/page-header'
import { Section } from '#components/ui/section'
import { beginSecondFactorAction, proveSecondFactorAction, removeSecondFactorAction } from '#lib/actions/account'
import { requireSignedIn } from '#lib/auth/actor'
import { getOwnAccount } from '#lib/people/own-queries'
import { getNewsroom } from '#lib/publishing/cached'
import { getOwnSecondFactor, isSecondFactorRequired } from '#lib/second-factors/queries'
import { enrolmentUri, inFours } from '#lib/second-factors/totp'

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('secondFactor'))('title') }
}

/** The one page of the desk for whom a second factor comes before all else, too. */
export default async function SecondFactorPage() {
  await connection()
  const { actor, mustEnrol } = await requireSignedIn()
  const [t, factor, account, newsroom, isRequired] = await Promise.all([
    getTranslations('secondFactor'),
    getOwnSecondFactor(actor),
    getOwnAccount(actor),
    getNewsroom(),
    isSecondFactorRequired(actor),
  ])
  const isOn = factor.state === 'on'
  const begin = (submit: string, weight: 'main' | 'plain') => (
    <DeskForm id="begin" action={beginSecondFactorAction} clears submit={submit} weight={weight}>
      {account.hasPassword && !mustEnrol && (
        <SecretField name="present" kind="current-password" label={t('password')} hint={t('passwordHint')} />
      )}
    </DeskForm>
  )
  return (
    <>
      <PageHeader title={t('title')} intro={t('intro')} />
      <div className="mt-6 flex max-w-measure flex-col gap-8">
        {mustEnrol && (
          <Notice title={t('mustEnrol')}>
            <p>{t('mustEnrolText')}</p>
          </Notice>
        )}
        <div className="flex flex-col gap-4">
          {isOn && (
            <p>
              {t.rich('on', {
                since: () => <Instant at={factor.since} timeZone={newsroom.timeZone} locale="en" />,
                left: factor.codesLeft,
              })}
            </p>
          )}
          {factor.state === 'begun' && (
            <>
              <p>{t('scan')}</p>
              <QrCode text={enrolmentUri(factor.secret, newsroom.name, account.email)} label={t('qr')} />
              <p>
                {t('typed')} <code className="font-mono">{inFours(factor.secret)}</code>
              </p>
            </>
          )}
          {isOn && <p>{t('renewText')}</p>}
          {/* Stands where it stood when the code is confirmed, so that its answer stays. */}
          {factor.state !== 'none' && (
            <SecondFactorProof
              action={proveSecondFactorAction}
              isOn={isOn}
              words={{
                code: t('code'),
                hint: isOn ? t('codeHint') : t('firstCodeHint'),
                submit: isOn ? t('renew') : t('confirm'),
                codesTitle: t('codesTitle'),
                codesText: t('codesText'),
              }}
            />
          )}
          {factor.state === 'none' && begin(t('begin'), 'main')}
        </div>
        {factor.state === 'begun' && (
          <Section id="begin-again" title={t('beginAgain')}>
            <p className="mb-4 text-small">{t('beginAgainText')}</p>
            {begin(t('beginAgain'), 'plain')}
          </Section>
        )}
        {isOn && (
          <Section id="remove" title={t('remove')}>
            <p className="mb-4 text-small">{isRequired ? t('removeRequired') : t('removeText')}</p>
            <DeskForm id="remove" action={removeSecondFactorAction} clears submit={t('remove')} weight="grave">
              <SecretField name="code" kind="one-time-code" label={t('code')} hint={t('codeHint')} />
            </DeskForm>
          </Section>
        )}
      </div>
    </>
  )
}
