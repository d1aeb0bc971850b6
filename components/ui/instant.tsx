import { dateFormat } from './date-format.ts'

/** A moment, in the newsroom's time zone; with the time, which zone that is. */
export function Instant(props: { at: Date | string; timeZone: string; locale: string; withTime?: boolean }) {
  const at = new Date(props.at)
  const format = dateFormat(props.locale, {
    timeZone: props.timeZone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    ...(props.withTime && { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' }),
  })
  return <time dateTime={at.toISOString()}>{format.format(at)}</time>
}
