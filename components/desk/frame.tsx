import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Commands } from '#components/desk/commands'
import { Languages } from '#components/desk/languages'
import { Navigation } from '#components/desk/navigation'
import { SignOutButton } from '#components/people/sign-out-button'
import { SkipLink } from '#components/ui/skip-link'
import { publicLinks } from '#lib/links'
import type { Actor } from '#lib/people/person'
import { can } from '#lib/permissions'
import { deskPages } from './pages.ts'

/** What stands around every page of the desk: a line and the pages; on a phone the pages are under a word. */
export function DeskFrame(props: {
  actor: Actor
  /** Not for who must set up a second factor first: no page would let them in. */
  isOpen: boolean
  newsroom: string
  /** How much of what they were told they have not read. */
  unread: number
  /** How many messages of readers nobody has dealt with. */
  tips: number
  children: ReactNode
}) {
  const { actor, isOpen, newsroom, unread, tips, children } = props
  const t = useTranslations('desk')
  const links = deskPages
    .filter(({ act }) => isOpen && can(actor, act))
    .map(({ href, label }) => ({
      href,
      label: label === 'inbox' ? t('inbox.waiting', { count: tips }) : t(`nav.${label}`),
    }))
  const pages = isOpen && <Navigation label={t('sections')} links={links} />
  const me = (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2 text-small">
      {isOpen && (
        <a href="/desk/notifications" className={unread > 0 ? 'font-semibold' : undefined}>
          {t('notifications.unread', { count: unread })}
        </a>
      )}
      <a href={publicLinks('en').front}>{t('nav.public')}</a>
      <p className="text-quiet">
        {t.rich('signedInAs', {
          name: actor.name,
          role: t(`role.${actor.role}`),
          me: (words) => (isOpen ? <a href="/desk/account">{words}</a> : words),
        })}
      </p>
      <SignOutButton />
    </div>
  )
  return (
    <div className="mx-auto flex min-h-dvh max-w-page flex-col px-4 tablet:px-8">
      <SkipLink>{t('skip')}</SkipLink>
      <header className="relative flex items-center gap-x-4 border-ink border-b py-2 tablet:flex-wrap tablet:gap-x-8 tablet:py-3">
        <p className="min-w-0 grow font-semibold font-serif">
          <a href="/desk" className="no-underline">
            {newsroom}
          </a>{' '}
          <span className="font-normal font-sans text-quiet text-small">{t('title')}</span>
        </p>
        {isOpen && (
          <Commands
            links={[
              ...links,
              { href: '/desk/notifications', label: t('nav.notifications') },
              { href: '/desk/account', label: t('nav.account') },
            ]}
            mayWrite={can(actor, 'write')}
          />
        )}
        <div className="hidden tablet:block">{me}</div>
        <div className="hidden basis-full pt-1 tablet:block">{pages}</div>
        <details className="group tablet:hidden">
          <summary className="flex min-h-10 cursor-pointer items-center whitespace-nowrap font-semibold text-accent text-small">
            {t.rich('notifications.menu', {
              count: unread,
              spoken: (words) => <span className="sr-only">{words}</span>,
            })}
          </summary>
          <div className="absolute inset-x-0 top-full z-20 flex flex-col gap-4 border-ink border-b bg-paper pt-2 pb-4">
            {pages}
            {me}
          </div>
        </details>
      </header>
      <main id="main" className="grow py-6 tablet:py-8">
        {children}
      </main>
      <Languages />
    </div>
  )
}
