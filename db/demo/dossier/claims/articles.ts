import type { DemoClaim } from '../../dossier.ts'

export const articles: DemoClaim = {
  slug: 'treaty-has-47-articles',
  versions: [
    {
      editor: 'editor',
      kind: 'first',
      note: null,
      end: 'published',
      content: {
        sentence: 'The treaty has 47 articles.',
        context: 'The treaty itself, which Putin and Pezeshkian signed, is reproduced in none of the documents.',
        firstMade: '2025-01-17~',
        accused: [],
        statements: [
          {
            key: 'dayfr',
            party: 'dayfr-euro',
            stance: 'asserts',
            repliesTo: null,
            office: null,
            said: '2025-01-17~',
            venue: null,
            reported: 'The text, published by the Kremlin once it was signed, consists of 47 articles.',
            citations: [
              {
                source: 'dayfr',
                relation: 'reports',
                locator: 'paragraph 6',
                origin: 'text of the treaty published by the Kremlin',
              },
            ],
          },
        ],
        citations: [],
        verdict: 'unverified',
        wouldChange:
          'The text of the treaty as the Kremlin published it, counted by us, would settle this in either direction.',
        finding: 'One report counts 47 articles in the text that the Kremlin published; we have not seen that text.',
        rationale: `The number comes from one report, which names a good source for it: the treaty as the Kremlin published it. That makes the claim easy to check, but it is not yet checked.

No other document gives a number of articles. As soon as the published text is among our sources this can be confirmed or refuted by counting.`,
        waivers: [],
        recheckOn: '2026-12-01',
      },
    },
  ],
}
