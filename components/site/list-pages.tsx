/** The ways to the pages before and after this one, where there are any. */
export function ListPages(props: {
  label: string
  first: { href: string; text: string } | null
  next: { href: string; text: string } | null
}) {
  const { label, first, next } = props
  if (!first && !next) return null
  return (
    <nav aria-label={label} className="no-print mt-6 flex justify-between gap-6">
      {first ? <a href={first.href}>{first.text}</a> : <span />}
      {next && (
        <a rel="next" href={next.href}>
          {next.text}
        </a>
      )}
    </nav>
  )
}
