import type { DemoClaim } from '../../dossier.ts'

export const aboutTenThousandSoldiers: DemoClaim = {
  slug: 'north-korea-sent-about-10000-soldiers-to-fight-for-russia',
  versions: [
    {
      editor: 'editor',
      kind: 'first',
      note: null,
      end: 'draft',
      content: {
        sentence: 'North Korea sent about 10,000 soldiers to fight for Russia against Ukraine.',
        context:
          'A variant with another number, opened so that the two are not mixed. None of the five documents gives it: whoever takes this up has to find who does.',
        firstMade: null,
        accused: ['north-korea'],
        asked: [
          {
            party: 'north-korea',
            askedOn: '2026-11-02',
            askedVia: 'letter to an embassy (invented for this demonstration: nobody was asked)',
            replyBy: '2030-01-31',
          },
        ],
        related: [{ relation: 'variant_of', claim: 'north-korea-sent-12000-soldiers-to-fight-for-russia' }],
        statements: [],
        citations: [],
        verdict: null,
        finding: null,
        rationale: null,
        waivers: [],
        recheckOn: null,
      },
    },
  ],
}
