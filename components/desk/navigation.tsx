'use client'
import { usePathname } from 'next/navigation'

/** The sections of the desk; the one we are in is marked. */
export function Navigation({ label, sections }: { label: string; sections: { href: string; label: string }[] }) {
  const pathname = usePathname()
  const isWithin = (href: string) =>
    href === '/desk' ? pathname === '/desk' || pathname.startsWith('/desk/claims') : pathname.startsWith(href)
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-small">
        {sections.map((section) => (
          <li key={section.href}>
            <a
              href={section.href}
              aria-current={isWithin(section.href) ? 'true' : undefined}
              className="aria-[current]:font-semibold aria-[current]:decoration-2 aria-[current]:decoration-current"
            >
              {section.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
