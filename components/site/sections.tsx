import { useTranslations } from 'next-intl'
import type { PublicLinks } from '#lib/links'

/** The ways through the record; `here` is the address of the page that one is on, if any. */
export function Sections({ links, here }: { links: PublicLinks; here: string | null }) {
  const t = useTranslations('site')
  const sections = [
    // On a phone the newsroom's name is enough.
    { href: links.front, name: t('newest'), className: 'hidden tablet:block' },
    { href: links.claims, name: t('claims') },
    { href: links.topics, name: t('topics') },
    { href: links.parties, name: t('parties') },
    { href: links.corrections, name: t('corrections') },
    { href: links.policy('method'), name: t('method') },
    { href: links.submit, name: t('submit') },
    // From here on there is a field for it instead.
    { href: links.search, name: t('search'), className: 'tablet:hidden' },
  ]
  return (
    <nav aria-label={t('sections')} className="no-print">
      <ul className="flex flex-wrap gap-x-6 gap-y-1 text-small">
        {sections.map(({ href, name, className }) => (
          <li key={href} className={className}>
            <a
              href={href}
              aria-current={href === here ? 'page' : undefined}
              className="aria-[current]:font-semibold aria-[current]:no-underline"
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
