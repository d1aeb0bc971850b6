import type { DemoSource } from '../dossier.ts'

export type SourceKey = keyof typeof sources

/** The five documents, under titles of our own in their language; publisher and date as far as each text tells them. */
export const sources = {
  dutch: {
    title: 'Bericht over het akkoord en de drones, na de ondertekening',
    publisher: 'Dutch news outlet, not named in the copy',
    published: '2025-01',
    language: 'nl',
    kind: 'news_report',
    interest: null,
  },
  greek: {
    title: 'Ρεπορτάζ που αναγγέλλει την επίσκεψη και την υπογραφή',
    publisher: 'Greek news outlet, not named in the copy',
    published: '2025-01',
    language: 'el',
    kind: 'news_report',
    interest: null,
  },
  moroccan: {
    title: 'Analysis of the partnership and its limits',
    publisher: 'Moroccan news outlet, not named in the copy',
    published: '2025-01',
    language: 'en',
    kind: 'news_report',
    interest: null,
  },
  dayfr: {
    title: 'Report from the day of the signing, translated from French',
    publisher: 'DayFR Euro',
    published: '2025-01-17~',
    language: 'en',
    kind: 'news_report',
    interest: 'None known to us. The copy is a translation and does not name its French original.',
  },
  brussels: {
    title: "Report on the vote in Iran's parliament",
    publisher: 'Brussels Morning Newspaper',
    published: '2025-05',
    language: 'en',
    kind: 'news_report',
    interest: null,
  },
} as const satisfies Record<string, DemoSource>
