/** A moment, in the newsroom's time zone. */
export function Instant(props: { at: Date | string; timeZone: string; locale: string; withTime?: boolean }) {
  const at = new Date(props.at)
  const format = new Intl.DateTimeFormat(props.locale, {
    timeZone: props.timeZone,
    dateStyle: 'long',
    ...(props.withTime && { timeStyle: 'short' }),
  })
  return <time dateTime={at.toISOString()}>{format.format(at)}</time>
}
