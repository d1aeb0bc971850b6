/** Languages whose dates we read; each has its months' names in the machine's own tables. */
const languages = ['en-GB', 'en-US', 'nl', 'el', 'de', 'fr', 'ru', 'fa'] as const

export type Month = { calendar: 'gregory' | 'persian'; number: number }

function named(language: string, calendar: Month['calendar'], index: number): [string, Month][] {
  // The 5th of a Persian month is the 25th of ours or near it, the first of which is Farvardin, in March.
  const at =
    calendar === 'gregory' ? new Date(Date.UTC(2025, index, 5)) : new Date(Date.UTC(2025, 2, 26 + index * 30.5))
  return (['long', 'short'] as const)
    .flatMap((month) =>
      [{ month }, { month, day: 'numeric' as const }].map((options) =>
        new Intl.DateTimeFormat(`${language}-u-ca-${calendar}`, { ...options, timeZone: 'UTC' })
          .formatToParts(at)
          .find(({ type }) => type === 'month'),
      ),
    )
    .flatMap((part) => (part && !/^\d+$/.test(part.value) ? [part.value.replace(/\.$/, '')] : []))
    .flatMap((name) => [name, ...greekCases(name)])
    .map((name) => [name, { calendar, number: index + 1 }])
}

/** Greek tables have Ιανουαρίου, and a month that stands alone is Ιανουάριος; accents are not compared. */
const greekCases = (name: string) => (/ου$/.test(name) ? [name.replace(/υ$/, 'ς'), name.slice(0, -1)] : [])

/** What people write and those tables don't have. */
const others: Record<string, string> = {
  '1': 'Jänner, Γενάρη, Γενάρης, ژانویه',
  '2': 'Feber, Φλεβάρη, Φλεβάρης, فوریه',
  '3': 'Mrt, Μάρτη, Μάρτης, مارس',
  '4': 'Απρίλη, Απρίλης, آوریل',
  '5': 'Μάη, Μάης, مه, می',
  '6': 'Ιούνη, Ιούνης, ژوئن',
  '7': 'Ιούλη, Ιούλης, ژوئیه, جولای',
  '8': 'اوت, آگوست',
  '9': 'Sept, Σεπτέμβρη, Σεπτέμβρης, سپتامبر',
  '10': 'Οκτώβρη, Οκτώβρης, اکتبر',
  '11': 'Νοέμβρη, Νοέμβρης, نوامبر',
  '12': 'Δεκέμβρη, Δεκέμβρης, دسامبر',
}

const spellings = (index: number): [string, Month][] =>
  (others[index + 1] ?? '').split(', ').map((name) => [name, { calendar: 'gregory', number: index + 1 }])

/** All names of months, long and short, alone and in a date. */
export const monthNames: ReadonlyMap<string, Month> = new Map(
  Array.from({ length: 12 }, (_, index) => index).flatMap((index) => [
    ...languages.flatMap((language) => named(language, 'gregory', index)),
    ...named('fa', 'persian', index),
    ...spellings(index),
  ]),
)
