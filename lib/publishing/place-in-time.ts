/** A place among the statements of a party, newest first; `day` null: among those without a date, which come last. */
export type PlaceInTime = { day: string | null; claimId: string; position: number }

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const form = new RegExp(`^(undated|[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01]))-(${uuid})-([1-9][0-9]{0,5})$`)

/** For an address. */
export const writePlaceInTime = ({ day, claimId, position }: PlaceInTime) =>
  `${day ?? 'undated'}-${claimId}-${position}`

/** Null for anything that is not what `writePlaceInTime` writes. */
export function readPlaceInTime(text: string): PlaceInTime | null {
  const [, day, claimId, position] = form.exec(text) ?? []
  if (!day || !claimId || !position) return null
  if (day === 'undated') return { day: null, claimId, position: Number(position) }
  return isDay(day) ? { day, claimId, position: Number(position) } : null
}

/** 30 February fits the form, and no database takes it. */
function isDay(text: string) {
  const day = new Date(`${text}T00:00:00Z`)
  return text >= '0001' && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}
