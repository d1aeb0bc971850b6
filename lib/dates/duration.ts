const hour = 3_600_000
const day = 24 * hour

/** A length of time in the largest unit that says enough: “5 hours”, “3 days”. Nothing shorter than a minute. */
export function durationText(milliseconds: number, locale: string): string {
  const [unit, length] =
    milliseconds < hour ? ['minute', 60_000] : milliseconds < 2 * day ? ['hour', hour] : (['day', day] as const)
  const count = Math.max(1, Math.floor(milliseconds / (length as number)))
  return new Intl.NumberFormat(locale, { style: 'unit', unit: unit as string, unitDisplay: 'long' }).format(count)
}
