import type { DemoClaim } from '../../dossier.ts'

export const militaryPersonnel: DemoClaim = {
  slug: 'russia-and-iran-exchange-military-personnel',
  versions: [
    {
      editor: 'second-editor',
      kind: 'first',
      note: null,
      end: 'draft',
      content: {
        sentence: 'Under the treaty Russia and Iran exchange military personnel.',
        context: null,
        firstMade: '2025-01',
        accused: [],
        statements: [
          {
            key: 'dutch-report',
            party: 'dutch-outlet',
            stance: 'asserts',
            repliesTo: null,
            office: null,
            said: '2025-01',
            venue: null,
            reported: 'The two states want to send military personnel to each other.',
            citations: [{ source: 'dutch', relation: 'reports', locator: 'paragraph 2', origin: null }],
          },
        ],
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
