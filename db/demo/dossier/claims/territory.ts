import type { DemoClaim } from '../../dossier.ts'

export const territory: DemoClaim = {
  slug: 'neither-side-lets-its-territory-be-used-against-the-other',
  versions: [
    {
      editor: 'second-editor',
      kind: 'first',
      note: null,
      end: 'published',
      content: {
        sentence: 'Under the treaty neither side lets its territory be used against the other.',
        context: null,
        firstMade: '2025-01',
        accused: [],
        statements: [
          {
            key: 'moroccan-report',
            party: 'moroccan-outlet',
            stance: 'asserts',
            repliesTo: null,
            office: null,
            said: '2025-01',
            venue: null,
            reported: 'Each side keeps its soil closed to attacks on the other and to whatever endangers its security.',
            citations: [{ source: 'moroccan', relation: 'supports', locator: 'paragraph 1', origin: null }],
          },
          {
            key: 'brussels-report',
            party: 'brussels-morning',
            stance: 'asserts',
            repliesTo: null,
            office: null,
            said: '2025-05',
            venue: null,
            reported:
              'Each side keeps its soil closed to separatists and to acts against the stability or the borders of the other.',
            citations: [{ source: 'brussels', relation: 'supports', locator: 'paragraph 8', origin: null }],
          },
        ],
        citations: [],
        verdict: 'mostly_confirmed',
        wouldChange: 'The article of the treaty itself, which would show how far the promise goes.',
        finding: 'Two reports four months apart agree on the core; they differ on how far the promise goes.',
        rationale: `A Moroccan report of January 2025 and a Brussels one of May both describe the promise, in different words, and nobody disputes it.

They do not describe the same reach. The first speaks of attacks and threats to security; the second of separatist movements and of stability and territorial integrity. Both may be right, as parts of one clause, but neither quotes it and we have not seen it. Hence not fully confirmed.`,
        waivers: [],
        recheckOn: '2027-01-17',
      },
    },
  ],
}
