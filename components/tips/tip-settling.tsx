import { getTranslations } from 'next-intl/server'
import { ChoiceField } from '#components/desk/choice-field'
import { ProseField } from '#components/desk/fields'
import { DeskForm } from '#components/desk/form'
import { KeptForm } from '#components/desk/kept-form'
import { MatchList } from '#components/matching/match-list'
import { ButtonLink } from '#components/ui/button'
import { Disclosure } from '#components/ui/disclosure'
import { Section } from '#components/ui/section'
import { declineTipAction, mergeTipAction } from '#lib/actions/tips'
import type { ShownMatch } from '#lib/matching/match'
import type { Tip } from '#lib/tips/queries'

/** The three things that can come of a message; the claims that may answer it come first. */
export async function TipSettling({ tip, alike }: { tip: Tip; alike: ShownMatch[] }) {
  const t = await getTranslations('desk.inbox')
  const { id, about, language } = tip
  const languageName = new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language
  return (
    <Section id="settle" title={t('settle')}>
      <div className="flex flex-col gap-6">
        {alike.length > 0 && (
          <section aria-labelledby="alike" className="flex flex-col gap-3">
            <h3 id="alike" className="font-semibold">
              {t('alike')}
            </h3>
            <p className="text-fine text-quiet">{t('alikeHint')}</p>
            <MatchList
              matches={alike}
              acts={Object.fromEntries(
                alike.map(({ id: claim, sentence }) => [
                  claim,
                  <DeskForm
                    key={claim}
                    id={`answer-${claim}`}
                    action={mergeTipAction}
                    hidden={{ tip: id, claim }}
                    submit={t('answer')}
                    submitLabel={t('answerWith', { sentence })}
                  />,
                ]),
              )}
            />
          </section>
        )}
        <DeskForm id="merge" action={mergeTipAction} hidden={{ tip: id }} submit={t('mergeButton')} label={t('merge')}>
          <ChoiceField
            kind="claim"
            name="claim"
            label={t('merge')}
            hint={t('mergeHint')}
            saved={about?.id ? { id: about.id, label: about.sentence ?? '' } : null}
            required
          />
        </DeskForm>
        <div>
          <ButtonLink href={`/desk/claims/new?tip=${id}`}>{t('open')}</ButtonLink>
          <p className="mt-1 text-fine text-quiet">{t('openHint')}</p>
        </div>
        <Disclosure summary={t('decline')}>
          <KeptForm
            keep={`tip:${id}:decline`}
            id="decline"
            action={declineTipAction}
            hidden={{ tip: id }}
            submit={t('declineButton')}
          >
            <ProseField name="reason" label={t('reason')} hint={t('reasonHint', { language: languageName })} required />
          </KeptForm>
        </Disclosure>
      </div>
    </Section>
  )
}
