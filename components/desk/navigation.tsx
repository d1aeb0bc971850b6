'use client'
import { usePathname } from 'next/navigation'

export type NavigationLink = { href: string; label: string }

/** The pages of the desk; the one we are in is marked. */
export function Navigation({ label, links }: { label: string; links: NavigationLink[] }) {
  const pathname = usePathname()
  const isWithin = (href: string) =>
    href === '/desk'
      ? pathname === href
      : pathname.startsWith(href) || (href === '/desk/queue' && pathname.startsWith('/desk/claims'))
  return (
    <nav aria-label={label}>
      <ul className="flex flex-col text-small tablet:flex-row tablet:flex-wrap tablet:gap-x-5">
        {links.map(({ href, label }) => (
          <li key={href}>
            <a
              href={href}
              aria-current={isWithin(href) ? 'true' : undefined}
              className="inline-block py-1.5 aria-[current]:font-semibold aria-[current]:decoration-2 aria-[current]:decoration-current tablet:py-1"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
