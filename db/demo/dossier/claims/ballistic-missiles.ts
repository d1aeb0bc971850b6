import type { DemoClaim } from '../../dossier.ts'

export const ballisticMissiles: DemoClaim = {
  slug: 'iran-supplied-russia-with-short-range-ballistic-missiles',
  versions: [
    {
      editor: 'second-editor',
      kind: 'first',
      note: null,
      end: 'published',
      content: {
        sentence: 'Iran supplied Russia with short-range ballistic missiles.',
        context:
          'The reports name missiles in one breath with drones, but say far less about them: no number, no type and no place where one was used.',
        firstMade: null,
        accused: ['iran'],
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
              'Iran gave Russia ballistic missiles of short range. The report tells this as fact and names no source.',
            citations: [{ source: 'greek', relation: 'reports', locator: 'paragraph 5', origin: null }],
          },
          {
            key: 'accusation',
            party: 'western-states',
            stance: 'asserts',
            repliesTo: null,
            office: null,
            said: null,
            venue: null,
            reported:
              'Iran has delivered missiles to Russia. One report calls them short-range, the other only missiles; neither says ballistic.',
            citations: [
              { source: 'dayfr', relation: 'reports', locator: 'paragraph 11', origin: 'Western states' },
              { source: 'brussels', relation: 'reports', locator: 'paragraph 2', origin: 'Western states' },
            ],
          },
          {
            key: 'rejection',
            party: 'iran',
            stance: 'denies',
            repliesTo: 'accusation',
            office: null,
            said: '2025-01?',
            venue: null,
            reported: 'Iran rejects the accusation, drones and missiles together.',
            citations: [{ source: 'dayfr', relation: 'reports', locator: 'paragraph 11', origin: null }],
          },
          {
            key: 'no-weapons-for-ukraine',
            party: 'iran',
            stance: 'denies',
            repliesTo: 'accusation',
            office: null,
            said: '2025-05?',
            venue: null,
            reported: 'Iran delivers no arms that are meant for use in Ukraine.',
            citations: [{ source: 'brussels', relation: 'reports', locator: 'paragraph 2', origin: null }],
          },
        ],
        citations: [],
        verdict: 'contested',
        wouldChange:
          'An identified missile or its wreck, a delivery paper, an official who is named and says what he saw, or a state that shows the evidence it speaks of. A denial that explains what was delivered in its place would weigh on the other side.',
        finding:
          'Western states and one report say that missiles were delivered, Iran denies it, and no document shows one.',
        rationale: `The accusation of Western states comes to us through two reports that name none of these states; we count it once. That the missiles were ballistic is said by one report only, which gives no source for it.

Iran rejected the accusation in January 2025. In May it is reported to say that it supplies no weapons for use in Ukraine, which is a narrower answer: it speaks of a purpose, not of deliveries.

The accounts exclude each other, and no document offers a wreck, a serial number or a date of delivery by which to choose between them.`,
        waivers: [],
        recheckOn: '2027-01-17',
      },
    },
  ],
}
