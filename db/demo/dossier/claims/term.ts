import type { DemoClaim, DemoContent, DemoStatement } from '../../dossier.ts'

const dutchReport: DemoStatement = {
  key: 'dutch-report',
  party: 'dutch-outlet',
  stance: 'asserts',
  repliesTo: null,
  office: null,
  said: '2025-01',
  venue: null,
  reported:
    'The agreement is for twenty years and is meant to be prolonged after that by itself, five years each time.',
  citations: [{ source: 'dutch', relation: 'supports', locator: 'paragraphs 1 and 9', origin: null }],
}

const moroccanReport: DemoStatement = {
  key: 'moroccan-report',
  party: 'moroccan-outlet',
  stance: 'asserts',
  repliesTo: null,
  office: null,
  said: '2025-01',
  venue: null,
  reported: 'The agreement is for twenty years. Nothing is said of a renewal.',
  citations: [{ source: 'moroccan', relation: 'supports', locator: 'paragraph 1', origin: null }],
}

const brusselsReport: DemoStatement = {
  key: 'brussels-report',
  party: 'brussels-morning',
  stance: 'asserts',
  repliesTo: null,
  office: null,
  said: '2025-05',
  venue: null,
  reported: 'The partnership is for twenty years. Nothing is said of a renewal.',
  citations: [{ source: 'brussels', relation: 'supports', locator: 'paragraphs 1 and 4', origin: null }],
}

const mistaken: DemoContent = {
  sentence: 'The treaty runs for twenty years and then renews itself for five years at a time.',
  context:
    'The term is the least disputed part of the treaty that Putin and Pezeshkian signed, and what happens at its end the least reported.',
  firstMade: '2025-01',
  accused: [],
  statements: [
    dutchReport,
    { ...moroccanReport, reported: 'The agreement is for twenty years and renews itself afterwards.' },
  ],
  citations: [],
  verdict: 'confirmed',
  finding: 'Two reports of independent origin give both the twenty years and the renewal.',
  rationale: 'A Dutch and a Moroccan report agree on the term and on the renewal, and neither depends on the other.',
  waivers: [],
  recheckOn: null,
}

export const term: DemoClaim = {
  slug: 'treaty-runs-twenty-years-then-renews-itself',
  versions: [
    { editor: 'second-editor', kind: 'first', note: null, end: 'published', content: mistaken },
    {
      editor: 'editor',
      kind: 'correction',
      note: 'The first version said that two reports give the renewal. Only the Dutch one does: the Moroccan report gives the twenty years alone. We have corrected its words, added a third report and changed the verdict from confirmed to mostly confirmed.',
      end: 'published',
      content: {
        ...mistaken,
        statements: [dutchReport, moroccanReport, brusselsReport],
        verdict: 'mostly_confirmed',
        wouldChange:
          'A second report of the renewal with a source of its own, or the article of the treaty about its end.',
        finding:
          'Three reports give the twenty years; the renewal for five years at a time stands in only one of them.',
        rationale: `A Dutch, a Moroccan and a Brussels report give a term of twenty years. They name no common source, so we take the term as settled.

The renewal is another matter. The Dutch report alone has it, in its last sentence and as an intention. Nobody contradicts it, and nobody else repeats it.`,
        recheckOn: '2027-01-17',
      },
    },
  ],
}
