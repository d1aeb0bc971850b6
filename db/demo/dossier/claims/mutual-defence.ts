import type { DemoClaim } from '../../dossier.ts'

export const mutualDefence: DemoClaim = {
  slug: 'treaty-obliges-each-side-to-defend-the-other',
  versions: [
    {
      editor: 'second-editor',
      kind: 'first',
      note: null,
      end: 'published',
      content: {
        sentence: 'The treaty between Russia and Iran obliges each side to defend the other when it is attacked.',
        context:
          'Readers assume it, because the reports set the treaty beside the one that Moscow concluded with Pyongyang in 2024, which has such a promise.',
        firstMade: null,
        accused: [],
        related: [
          { relation: 'narrower_than', claim: 'treaty-creates-a-military-alliance-like-the-one-with-pyongyang' },
        ],
        statements: [],
        citations: [
          { source: 'dutch', relation: 'contradicts', locator: 'paragraphs 3 and 4', origin: null },
          { source: 'moroccan', relation: 'contradicts', locator: 'paragraph 5', origin: null },
          {
            source: 'dayfr',
            relation: 'contradicts',
            locator: 'paragraph 7',
            origin: 'text of the treaty published by the Kremlin',
          },
          { source: 'brussels', relation: 'contradicts', locator: 'paragraph 5', origin: null },
        ],
        verdict: 'false',
        wouldChange:
          'An article of the signed text, or of a secret annex that both sides acknowledge, that obliges one side to help the other in war.',
        finding:
          'Four of the five documents say that the treaty has no such clause; three of them describe what stands in its place, a promise not to help the attacker.',
        rationale: `A Dutch[^dutch], a Moroccan[^moroccan] and a Brussels[^brussels] outlet each state that a duty of mutual defence is absent. A report that cites the text the Kremlin published[^dayfr] comes to the same result.

What takes its place is weaker. When one side suffers aggression, the other may not assist the aggressor. The Dutch report[^dutch], the one that cites the Kremlin's text[^dayfr] and the one of May 2025[^brussels] all describe it so; the last adds that disputes are then to be settled under the Charter of the United Nations.

The fifth document was written before the signing and does not speak of the point. We have not seen the treaty itself.`,
        waivers: [
          {
            gate: 'asserted',
            reason: 'Nobody on record asserts this. It is what readers assume, so we answer it all the same.',
          },
        ],
        recheckOn: null,
      },
    },
  ],
}
