import type { ComponentProps, ReactNode } from 'react'

/** For comparing. Wider than a phone: scrolls sideways inside its own frame, reachable by keyboard. */
export function Table(props: { caption: ReactNode; captionHidden?: boolean; children: ReactNode }) {
  return (
    <section
      className="overflow-x-auto"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      aria-label={typeof props.caption === 'string' ? props.caption : undefined}
    >
      <table className="w-full border-collapse text-small tabular-nums">
        <caption className={props.captionHidden ? 'sr-only' : 'pb-2 text-start font-semibold'}>{props.caption}</caption>
        {props.children}
      </table>
    </section>
  )
}

export function Th({ className = '', scope = 'col', ...rest }: ComponentProps<'th'>) {
  return (
    <th
      {...rest}
      scope={scope}
      className={`${scope === 'row' ? 'align-top' : 'align-bottom'} border-ink border-b py-2 pe-4 text-start font-semibold ${className}`}
    />
  )
}

export function Td({ className = '', ...rest }: ComponentProps<'td'>) {
  return <td {...rest} className={`border-line border-b py-2 pe-4 align-top ${className}`} />
}
