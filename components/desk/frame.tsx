import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Navigation } from '#components/desk/navigation'
import { SignOutButton } from '#components/people/sign-out-button'
import { SkipLink } from '#components/ui/skip-link'
import { publicLinks } from '#lib/links'
import type { Actor } from '#lib/people/person'
import { can } from '#lib/permissions'

/** Tags of languages that a newsroom meets often; every other tag can be typed. */
const suggestedLanguages =
  'ar az be bg bn bs cs da de el en es et fa fi fr ga he hi hr hu hy id is it ja ka kk ko ku lt lv mk ms mt nl no pl ps pt ro ru sk sl sq sr sv sw th tr uk ur uz vi yi zh'.split(
    ' ',
  )

export function DeskFrame(props: { actor: Actor; newsroom: string; children: ReactNode }) {
  const { actor, newsroom, children } = props
  const t = useTranslations('desk')
  const languageNames = new Intl.DisplayNames(['en'], { type: 'language' })
  const sections = [
    { href: '/desk', label: t('nav.queue') },
    { href: '/desk/sources', label: t('nav.sources') },
    { href: '/desk/parties', label: t('nav.parties') },
    { href: '/desk/topics', label: t('nav.topics') },
    ...(can(actor, 'manage_people') ? [{ href: '/desk/people', label: t('nav.people') }] : []),
  ]
  return (
    <div className="mx-auto flex min-h-dvh max-w-page flex-col px-4 tablet:px-8">
      <SkipLink>{t('skip')}</SkipLink>
      <header className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2 border-ink border-b py-3">
        <div className="flex flex-wrap items-baseline gap-x-8 gap-y-1">
          <p className="font-semibold font-serif">
            <a href="/desk" className="no-underline">
              {newsroom}
            </a>{' '}
            <span className="font-normal font-sans text-quiet text-small">{t('title')}</span>
          </p>
          <Navigation label={t('sections')} sections={sections} />
        </div>
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2 text-small">
          <a href={publicLinks('en').front}>{t('nav.public')}</a>
          <p className="text-quiet">{t('signedInAs', { name: actor.name, role: t(`role.${actor.role}`) })}</p>
          <SignOutButton />
        </div>
      </header>
      <main id="main" className="grow py-6 tablet:py-8">
        {children}
      </main>
      <datalist id="languages">
        {suggestedLanguages.map((tag) => (
          <option key={tag} value={tag} label={languageNames.of(tag)} />
        ))}
      </datalist>
    </div>
  )
}
