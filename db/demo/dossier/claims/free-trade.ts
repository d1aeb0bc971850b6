import type { DemoClaim } from '../../dossier.ts'

export const freeTrade: DemoClaim = {
  slug: 'iran-and-eurasian-union-free-trade-took-effect',
  versions: [
    {
      editor: 'editor',
      kind: 'first',
      note: null,
      end: 'in_review',
      content: {
        sentence: 'In May 2025 free trade between the Eurasian Economic Union and Iran came into force by agreement.',
        context:
          'The agreement is separate from the treaty of January 2025, but both are told as parts of one rapprochement.',
        firstMade: '2025-05',
        accused: [],
        statements: [
          {
            key: 'brussels-report',
            party: 'brussels-morning',
            stance: 'asserts',
            repliesTo: null,
            office: null,
            said: '2025-05',
            venue: null,
            reported: 'The agreement has applied since the week before and lowers tariffs on both sides.',
            citations: [{ source: 'brussels', relation: 'reports', locator: 'paragraph 9', origin: null }],
          },
        ],
        citations: [],
        verdict: 'unverified',
        finding: 'One report says that it took effect the week before; no other document mentions it.',
        rationale: `The only source is the last paragraph of a report on another matter, without a date and without a source.

The report cannot be dated to the day, so the week before it may have begun in April. An announcement of the Union would settle it.`,
        waivers: [],
        recheckOn: '2026-12-01',
      },
    },
  ],
}
