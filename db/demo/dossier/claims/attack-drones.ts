import type { DemoClaim, DemoContent, DemoStatement } from '../../dossier.ts'

const asFact: DemoStatement = {
  key: 'greek-report',
  party: 'greek-outlet',
  stance: 'asserts',
  repliesTo: null,
  office: null,
  said: '2025-01',
  venue: null,
  reported:
    'Iran gave Russia Shahed drones by the thousand, and Russia attacks Ukrainian cities with them. The report tells this as fact and names nobody who says it.',
  citations: [{ source: 'greek', relation: 'reports', locator: 'paragraph 5', origin: null }],
}

const accusation: DemoStatement = {
  key: 'accusation',
  party: 'western-states',
  stance: 'asserts',
  repliesTo: null,
  office: null,
  said: null,
  venue: null,
  reported: 'Iran has delivered drones to Russia, which uses them as explosive weapons in Ukraine.',
  citations: [
    { source: 'dutch', relation: 'reports', locator: 'paragraph 5', origin: 'Western states' },
    { source: 'dayfr', relation: 'reports', locator: 'paragraph 11', origin: 'Western states' },
  ],
}

const noInvolvement: DemoStatement = {
  key: 'no-involvement',
  party: 'iran',
  stance: 'denies',
  repliesTo: 'accusation',
  office: null,
  said: '2025-01?',
  venue: 'official position, as a Dutch report gives it',
  reported: 'Iran has no part in the war at all.',
  citations: [{ source: 'dutch', relation: 'reports', locator: 'paragraph 5', origin: null }],
}

const rejection: DemoStatement = {
  key: 'rejection',
  party: 'iran',
  stance: 'denies',
  repliesTo: 'accusation',
  office: null,
  said: '2025-01?',
  venue: null,
  reported: 'Iran rejects the accusation. The report does not say in which words, or when.',
  citations: [{ source: 'dayfr', relation: 'reports', locator: 'paragraph 11', origin: null }],
}

const noWeapons: DemoStatement = {
  key: 'no-weapons-for-ukraine',
  party: 'iran',
  stance: 'denies',
  repliesTo: 'accusation',
  office: null,
  said: '2025-05?',
  venue: null,
  reported: 'Iran delivers no arms that are meant for use in Ukraine.',
  citations: [{ source: 'brussels', relation: 'reports', locator: 'paragraph 2', origin: null }],
}

const january: DemoContent = {
  sentence: 'Iran supplied Russia with attack drones for use in the war in Ukraine.',
  context:
    'The accusation stands in four of the five documents about the treaty that Russia and Iran signed in January 2025. None of them says when it was first made.',
  firstMade: null,
  accused: ['iran'],
  statements: [asFact, accusation, noInvolvement, rejection],
  citations: [],
  verdict: 'contested',
  wouldChange:
    'An identified wreck, a delivery paper, a named official who tells what he knows and how, or a date. An account by Iran of what it delivered, and when, would change it as well.',
  finding:
    'Western states say so and one report tells it as fact, Iran denies it, and nothing in the documents we have settles the matter.',
  rationale: `Two reports of January 2025 attribute the accusation to Western states without naming one of them, so we count them as one origin. A third tells the deliveries as fact, with a number in the thousands, and gives no source.

Iran answers in two ways that are not the same. In the one it stays out of the war altogether; in the other it rejects this accusation, in words that are not recorded.

No document shows what a verdict needs: an identified wreck, a delivery paper, a named official, a date. We therefore record both sides and decide for neither.`,
  waivers: [],
  recheckOn: '2027-01-17',
}

const may: DemoContent = {
  ...january,
  statements: [
    asFact,
    {
      ...accusation,
      citations: [
        ...accusation.citations,
        { source: 'brussels', relation: 'reports', locator: 'paragraph 2', origin: 'Western states' },
      ],
    },
    noInvolvement,
    rejection,
    noWeapons,
  ],
  finding:
    'Western states say so and one report tells it as fact, Iran has denied it in three different ways, and nothing in the documents we have settles the matter.',
  rationale: `Three reports attribute the accusation to Western states without naming one of them, so we count them as one origin. A fourth tells the deliveries as fact, with a number in the thousands, and gives no source.

Iran answers in three ways that are not the same. In January 2025 one report has it stay out of the war altogether, and another has it reject this accusation. In May a third reports something narrower: no arms for use in Ukraine. That would leave room for deliveries with another stated purpose, or made before the war; the documents do not say whether Iran means this.

No document shows what a verdict needs: an identified wreck, a delivery paper, a named official, a date. We therefore record both sides and decide for neither.`,
}

export const attackDrones: DemoClaim = {
  slug: 'iran-supplied-russia-with-attack-drones',
  versions: [
    { editor: 'editor', kind: 'first', note: null, end: 'published', content: january },
    {
      editor: 'second-editor',
      kind: 'update',
      note: 'A report of May 2025 brings a third denial, narrower than the first two: Iran supplies no weapons for use in Ukraine. The verdict is unchanged.',
      end: 'published',
      content: may,
    },
  ],
}
