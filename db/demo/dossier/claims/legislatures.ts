import type { DemoClaim } from '../../dossier.ts'

export const legislatures: DemoClaim = {
  slug: 'both-legislatures-approved-the-treaty',
  versions: [
    {
      editor: 'editor',
      kind: 'first',
      note: null,
      end: 'published',
      content: {
        sentence:
          "Russia's legislature approved the treaty in April 2025, and Iran's parliament followed on a Wednesday in May.",
        context:
          'The signing by Putin and Pezeshkian in January was one step and the consent of the two legislatures another; four of the five documents know only the first.',
        firstMade: '2025-05',
        accused: [],
        statements: [
          {
            key: 'brussels-report',
            party: 'brussels-morning',
            stance: 'asserts',
            repliesTo: null,
            office: null,
            said: '2025-05',
            venue: null,
            reported: "Iran's parliament gave its consent on Wednesday; the Russian side had given its own in April.",
            citations: [{ source: 'brussels', relation: 'reports', locator: 'paragraphs 1 and 5', origin: null }],
          },
        ],
        citations: [],
        verdict: 'unverified',
        wouldChange:
          'The records of the two legislatures with the dates of their votes, or reports of either vote from the day itself.',
        finding: 'One report of May 2025 says so; the other four documents are older than both votes.',
        rationale: `Only one of the five documents was written late enough to know. It gives no numbers of votes, no date for Russia beyond the month, and for Iran only the day of the week.

It names Reuters for its summary of the treaty, but not for the votes. A record of either parliament would settle the point.`,
        waivers: [],
        recheckOn: '2026-12-01',
      },
    },
  ],
}
