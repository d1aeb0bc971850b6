/** The pages of one thing beside each other; the one we are on is marked. */
export function Views(props: { label: string; views: { href: string; label: string }[]; current: string }) {
  return (
    <nav aria-label={props.label} className="mt-3">
      <ul className="flex flex-wrap gap-x-6 text-small">
        {props.views.map(({ href, label }) => (
          <li key={href}>
            <a
              href={href}
              aria-current={href === props.current ? 'page' : undefined}
              className="aria-[current]:font-semibold aria-[current]:decoration-2 aria-[current]:decoration-current"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
