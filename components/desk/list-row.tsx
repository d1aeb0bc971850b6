import type { ReactNode } from 'react'
import { directionOf } from '#lib/i18n/direction'

/** One record in a list of the desk: its name, what it is, and at the side where it stands. `children` stand between. */
export function ListRow(props: {
  /** None where there is nothing to open. */
  href?: string
  title: string
  lang?: string
  about?: ReactNode
  facts: ReactNode[]
  children?: ReactNode
}) {
  const { href, title, lang } = props
  const name = lang ? { lang, dir: directionOf(lang) } : { dir: 'auto' }
  const columns = props.children
    ? 'desktop:grid-cols-[minmax(0,2fr)_minmax(0,3fr)_12rem]'
    : 'desktop:grid-cols-[minmax(0,1fr)_22rem]'
  return (
    <li className={`wrap-anywhere grid grid-cols-1 gap-x-8 border-line border-b py-2.5 ${columns}`}>
      <div>
        {href ? (
          <a {...name} href={href} data-row className="block w-fit py-0 font-serif no-underline hover:underline">
            {title}
          </a>
        ) : (
          <p {...name} className="font-serif">
            {title}
          </p>
        )}
        {props.about && <p className="text-quiet text-small">{props.about}</p>}
      </div>
      {props.children}
      <ul className="flex flex-wrap content-start gap-x-4 text-quiet text-small desktop:pt-0.5">
        {props.facts.map((fact, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the facts of a row don't change places
          <li key={index}>{fact}</li>
        ))}
      </ul>
    </li>
  )
}
