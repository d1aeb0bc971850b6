import type { DemoClaim } from '../../dossier.ts'

export const geran2: DemoClaim = {
  slug: 'russia-builds-its-own-shahed-drones-with-irans-help',
  versions: [
    {
      editor: 'editor',
      kind: 'first',
      note: null,
      end: 'published',
      content: {
        sentence: "With Iran's help Russia now builds its own variants of the Shahed drone, called Geran-2.",
        context:
          'This goes further than deliveries: it would mean that Iran passed on the means to produce the drones.',
        firstMade: null,
        accused: ['iran', 'russia'],
        statements: [
          {
            key: 'greek-report',
            party: 'greek-outlet',
            stance: 'asserts',
            repliesTo: null,
            office: null,
            said: '2025-01',
            venue: null,
            reported:
              'Russia has begun to make Shahed drones of its own under the name “Geran-2”, and Iran helped it to. Told as fact, without a source.',
            citations: [{ source: 'greek', relation: 'reports', locator: 'paragraph 6', origin: null }],
          },
        ],
        citations: [],
        verdict: 'unverified',
        wouldChange:
          'A document or a named official that says where and since when the drones are built, or an examination of a wreck that tells parts made in Russia from parts made in Iran.',
        finding: 'One report says so as fact and names no source; the other four documents do not mention it.',
        rationale: `The claim stands in a single sentence of a single report, which says neither where the drones are built nor since when, nor how it knows.

The other documents speak of drones that Iran delivered, not of drones that Russia builds. None of them contradicts the claim either.

Iran's general denial of any part in the war, which another report gives, was not made in answer to this, so we do not list it as a reply.`,
        waivers: [
          {
            gate: 'right_of_reply',
            reason:
              'None of the five documents records an answer from Iran or from Russia, and for this demonstration dossier we have asked neither.',
          },
        ],
        recheckOn: '2026-12-01',
      },
    },
  ],
}
