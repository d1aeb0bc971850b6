import type { DemoClaim } from '../../dossier.ts'

export const militaryAlliance: DemoClaim = {
  slug: 'treaty-creates-a-military-alliance-like-the-one-with-pyongyang',
  versions: [
    {
      editor: 'editor',
      kind: 'first',
      note: null,
      end: 'published',
      content: {
        sentence:
          'The treaty creates a military alliance between Russia and Iran like the one between Russia and North Korea.',
        context:
          'Three reports compare the two treaties. Two of them call the one like the other; the third notes that both bear the same name.',
        firstMade: '2025-01',
        accused: [],
        statements: [
          {
            key: 'araghchi',
            party: 'araghchi',
            stance: 'denies',
            repliesTo: null,
            office: 'Foreign minister of Iran',
            said: '2025-01-13/2025-01-17',
            venue: 'Russian media, in the week of the signing',
            reported:
              'The treaty does not aim at “creating a military alliance” of the kind that Moscow has with Pyongyang.',
            citations: [{ source: 'dayfr', relation: 'reports', locator: 'paragraph 9', origin: 'Russian media' }],
          },
        ],
        citations: [
          { source: 'greek', relation: 'supports', locator: 'paragraph 9', origin: null },
          { source: 'dutch', relation: 'contradicts', locator: 'paragraphs 3 and 4', origin: null },
          {
            source: 'dayfr',
            relation: 'contradicts',
            locator: 'paragraphs 6 to 8',
            origin: 'text of the treaty published by the Kremlin',
          },
          { source: 'brussels', relation: 'context', locator: 'paragraphs 5 and 7', origin: 'Reuters' },
        ],
        verdict: 'mostly_false',
        wouldChange: 'The text of the treaty, or of a further agreement, with a promise of help in war.',
        finding:
          'The treaty deepens military cooperation, but it lacks the promise of help in war that makes the treaty with North Korea an alliance.',
        rationale: `What the two treaties share, as far as the documents tell, is a name and a partner. The treaty with Iran provides for more military cooperation, joint exercises and an exchange between the secret services.

What they do not share decides the matter. The treaty with North Korea promises help if one side is attacked; two reports say so of it and both add that the treaty with Iran does not. Iran's foreign minister drew the same line himself.

It is not simply false, because the word is in use: the Greek, the Moroccan and the translated French report all call the relation between Moscow and Tehran an alliance, in a looser sense.`,
        waivers: [
          {
            gate: 'asserted',
            reason:
              'No party on record asserts this in so many words; three reports suggest it by comparing the two treaties.',
          },
        ],
        recheckOn: null,
      },
    },
  ],
}
