import type { ReactNode } from 'react'
import { Day } from '#components/ui/day'
import { dayIn } from '#lib/dates/day'

type Happening = { sequence: number; at: Date }

/** What happened, under the days of the newsroom on which it did. `heading`: one level below what stands above. */
export function Days<E extends Happening>(props: {
  events: E[]
  timeZone: string
  heading: 'h2' | 'h3'
  children: (event: E) => ReactNode
}) {
  const { events, timeZone, heading: Heading, children } = props
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' })
  const days = Map.groupBy(events, ({ at }) => dayIn(timeZone, at))
  return (
    <div className="flex flex-col gap-5 text-small">
      {[...days].map(([day, happened]) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <Heading id={`day-${day}`} className="mb-1 font-semibold text-quiet">
            <Day day={day} locale="en" />
          </Heading>
          <ul>
            {happened.map((event) => (
              <li key={event.sequence} className="grid grid-cols-[3.25rem_minmax(0,1fr)] py-0.5">
                <time dateTime={event.at.toISOString()} className="text-quiet tabular-nums">
                  {time.format(event.at)}
                </time>
                <div className="min-w-0">{children(event)}</div>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
