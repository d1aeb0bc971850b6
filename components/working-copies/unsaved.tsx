import { getTranslations } from 'next-intl/server'
import { Disclosure } from '#components/ui/disclosure'
import { Instant } from '#components/ui/instant'
import { Section } from '#components/ui/section'
import { CopyWords } from '#components/working-copies/copy-words'
import { directionOf } from '#lib/i18n/direction'
import type { Actor } from '#lib/people/person'
import { placeOf } from '#lib/working-copies/place'
import { listUnsaved } from '#lib/working-copies/queries'

/** What the actor typed and has not saved, wherever on the desk; nothing when there is none. */
export async function Unsaved({ actor, timeZone }: { actor: Actor; timeZone: string }) {
  const forms = await listUnsaved(actor)
  if (forms.length === 0) return null
  const t = await getTranslations('desk.unsaved')
  return (
    <Section id="unsaved" title={t('title')}>
      <ul className="flex flex-col gap-2 text-small">
        {forms.map((copy) => {
          const { form, savedAt, sentence, language } = copy
          const { subject, address } = placeOf(form)
          return (
            <li key={form} className="flex flex-wrap items-baseline justify-between gap-x-6">
              <a href={address}>
                {t(`subject.${subject}`)}
                {sentence && language && (
                  <>
                    {': '}
                    <span lang={language} dir={directionOf(language)}>
                      {sentence}
                    </span>
                  </>
                )}
              </a>
              <span className="text-quiet">
                {t('since')} <Instant at={savedAt} timeZone={timeZone} locale="en" withTime />
              </span>
              <div className="basis-full">
                <Disclosure summary={t('words')} label={`${t('words')}: ${t(`subject.${subject}`)}`}>
                  <CopyWords {...copy} />
                </Disclosure>
              </div>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
