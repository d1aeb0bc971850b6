import type { DemoClaim } from '../../dossier.ts'

export const signing: DemoClaim = {
  slug: 'treaty-signed-in-moscow-on-17-january-2025',
  versions: [
    {
      editor: 'second-editor',
      kind: 'first',
      note: null,
      end: 'published',
      content: {
        sentence: 'The presidents of Russia and Iran signed the treaty in Moscow on 17 January 2025.',
        context:
          "In December 2024 a spokesman of Iran's foreign ministry had said that it would be signed before February.",
        firstMade: '2025-01',
        accused: [],
        statements: [
          {
            key: 'announcement',
            party: 'kremlin',
            stance: 'asserts',
            repliesTo: null,
            office: 'Press service',
            said: '2025-01?',
            venue: 'announcement before the visit',
            reported:
              'President Pezeshkian comes to Russia on 17 January, and the two presidents will sign during that visit.',
            citations: [{ source: 'greek', relation: 'reports', locator: 'paragraph 1', origin: 'The Kremlin' }],
          },
          {
            key: 'pezeshkian',
            party: 'pezeshkian',
            stance: 'asserts',
            repliesTo: null,
            office: 'President of Iran',
            said: '2025-01-17',
            venue: 'joint press conference after the signing',
            reported: 'He is content with what was signed and expects it to open new prospects to both countries.',
            citations: [{ source: 'dayfr', relation: 'reports', locator: 'paragraph 5', origin: null }],
          },
          {
            key: 'putin',
            party: 'putin',
            stance: 'asserts',
            repliesTo: null,
            office: 'President of Russia',
            said: '2025-01-17',
            venue: 'joint press conference after the signing',
            reported: 'He praises the text for how much it sets out to do.',
            citations: [{ source: 'dayfr', relation: 'reports', locator: 'paragraph 5', origin: null }],
          },
          {
            key: 'dayfr',
            party: 'dayfr-euro',
            stance: 'asserts',
            repliesTo: null,
            office: null,
            said: '2025-01-17~',
            venue: null,
            reported: 'Both presidents signed at the Kremlin on Friday 17 January.',
            citations: [{ source: 'dayfr', relation: 'supports', locator: 'paragraph 2', origin: null }],
          },
          {
            key: 'brussels-report',
            party: 'brussels-morning',
            stance: 'asserts',
            repliesTo: null,
            office: null,
            said: '2025-05',
            venue: null,
            reported: 'Looking back: the treaty was signed by Putin and Pezeshkian on 17 January. No place is given.',
            citations: [{ source: 'brussels', relation: 'supports', locator: 'paragraph 4', origin: null }],
          },
        ],
        citations: [
          { source: 'moroccan', relation: 'supports', locator: 'paragraph 1', origin: null },
          {
            source: 'greek',
            relation: 'context',
            locator: 'paragraph 3',
            origin: "Iran's Ministry of Foreign Affairs",
          },
        ],
        verdict: 'confirmed',
        wouldChange: 'A report from the day, or the signed text itself, with another day or place.',
        finding:
          'Two reports give the day and two give the place; the Kremlin had announced the signing, and nobody disputes it.',
        rationale: `The day stands in a report from the day itself and in one of May 2025. The place stands in the first of these, which says the Kremlin, and in a Moroccan report, which says Moscow. These outlets name no common source.

The Kremlin's press service had announced the same day beforehand. An announcement is not a signing, so we do not rest the verdict on it, but it fits.`,
        waivers: [],
        recheckOn: null,
      },
    },
  ],
}
