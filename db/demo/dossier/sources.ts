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
    capture: { size: 2193, sha256: '7fc8576619e2981808ba52a8ad756d1a74d60507b3b6c641670141059959aa1a' },
  },
  greek: {
    title: 'Ρεπορτάζ που αναγγέλλει την επίσκεψη και την υπογραφή',
    publisher: 'Greek news outlet, not named in the copy',
    published: '2025-01',
    language: 'el',
    kind: 'news_report',
    interest: null,
    capture: { size: 4367, sha256: '01a7519c384c7bd72af0cc9409fe3ad0b969e771576d567e89a6ed99985dbce1' },
  },
  moroccan: {
    title: 'Analysis of the partnership and its limits',
    publisher: 'Moroccan news outlet, not named in the copy',
    published: '2025-01',
    language: 'en',
    kind: 'news_report',
    interest: null,
    capture: { size: 3275, sha256: '353d6c2fef1350e55188e31da30e7bf3aea30c443d5d24eb65e14358823984a4' },
  },
  dayfr: {
    title: 'Report from the day of the signing, translated from French',
    publisher: 'DayFR Euro',
    published: '2025-01-17~',
    language: 'en',
    kind: 'news_report',
    interest: 'None known to us. The copy is a translation and does not name its French original.',
    capture: { size: 5206, sha256: '5df2e37dcec6f58faf70ee476b6902591b3bd65ee752865106036796302ca12f' },
  },
  brussels: {
    title: "Report on the vote in Iran's parliament",
    publisher: 'Brussels Morning Newspaper',
    published: '2025-05',
    language: 'en',
    kind: 'news_report',
    interest: null,
    capture: { size: 2429, sha256: '8785e7947147d04ba22d993ab0e592e0eca4c3fa13f5cb86830fd797226a2de4' },
  },
} as const satisfies Record<string, DemoSource>
