import type { DemoClaim } from '../../dossier.ts'

export const northKoreanSoldiers: DemoClaim = {
  slug: 'north-korea-sent-12000-soldiers-to-fight-for-russia',
  versions: [
    {
      editor: 'editor',
      kind: 'first',
      note: null,
      end: 'published',
      content: {
        sentence: 'North Korea sent up to 12,000 soldiers to fight for Russia against Ukraine.',
        context:
          "The claim is told beside the treaty with Iran because of Moscow's earlier treaty with Pyongyang, signed in June 2024, in which each side promises help if the other is attacked.",
        firstMade: null,
        accused: ['north-korea', 'russia'],
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
              'As many as 12,000 North Korean soldiers were sent, some months after the June treaty, to hold off Ukrainian troops in the Kursk region. The report tells this as fact.',
            citations: [{ source: 'greek', relation: 'reports', locator: 'paragraph 9', origin: null }],
          },
          {
            key: 'kyiv',
            party: 'ukraine',
            stance: 'asserts',
            repliesTo: null,
            office: null,
            said: null,
            venue: null,
            reported: "North Korean soldiers fight in the ranks of Russia's army. No number is given.",
            citations: [{ source: 'dayfr', relation: 'reports', locator: 'paragraph 10', origin: 'Ukraine' }],
          },
          {
            key: 'the-west',
            party: 'western-states',
            stance: 'asserts',
            repliesTo: null,
            office: null,
            said: null,
            venue: null,
            reported: 'The same accusation as that of Kyiv, again without a number.',
            citations: [{ source: 'dayfr', relation: 'reports', locator: 'paragraph 10', origin: 'Western states' }],
          },
          {
            key: 'moscow',
            party: 'russia',
            stance: 'neither_confirms_nor_denies',
            repliesTo: 'kyiv',
            office: null,
            said: '2025-01?',
            venue: null,
            reported: 'Moscow does not confirm it and does not deny it.',
            citations: [{ source: 'dayfr', relation: 'reports', locator: 'paragraph 10', origin: null }],
          },
          {
            key: 'pyongyang',
            party: 'north-korea',
            stance: 'neither_confirms_nor_denies',
            repliesTo: 'kyiv',
            office: null,
            said: '2025-01?',
            venue: null,
            reported: 'Pyongyang, too, leaves it open.',
            citations: [{ source: 'dayfr', relation: 'reports', locator: 'paragraph 10', origin: null }],
          },
        ],
        citations: [],
        verdict: 'unverified',
        wouldChange:
          'Prisoners or dead who are identified, a document of one of the two armies, or a count by somebody who names how it was made.',
        finding:
          'Kyiv and Western states say that soldiers were sent and nobody denies it, but the number and the place rest on one report without a source.',
        rationale: `Three accounts say that North Korean soldiers were sent: that of Kyiv[^kyiv], that of Western states[^the-west], both through the same report, and that of a Greek report in its own voice[^greek-report]. Only the last gives a number, and only as an upper limit.

Neither Moscow[^moscow] nor Pyongyang[^pyongyang] confirms it, and neither denies it. Silence is not an admission, and we do not count it as one.

That nobody contradicts the claim does not make it true. For the number and for Kursk we would need a second origin; these documents have none.`,
        waivers: [],
        recheckOn: '2026-12-01',
      },
    },
  ],
}
