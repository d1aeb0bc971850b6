import type { PublicationKind } from '#lib/claims/claim'
import type { PageSlug } from '#lib/pages/page'

type DemoPage = {
  slug: PageSlug
  title: string
  /** Its bodies, in Markdown, each with what it was published as. */
  versions: readonly { kind: PublicationKind; note: string | null; body: string }[]
}

const choosing = `This record came with the software. It shows how a newsroom can work with it; a newsroom that uses it writes this page in its own words.

# What we look into

We look into claims that can be checked, that somebody with power or reach has made or denied, and that people act upon. One standard holds for every side: who gains by a finding decides neither whether we look into a claim nor what we find.

# How we check

- We write the claim in one sentence, with no finding in its wording.
- We record who asserts it and who denies it, when, in which office, and in whose words. A denial stands beside the assertion and not under it.
- We keep a copy of every source. A quotation must stand in the copy, word for word.
- Reports that have their story from one place count as one. For *confirmed* and for *false* we need two that are independent of each other.
- Whoever a claim accuses is asked, or has already answered in public.`

const judging = `# How we judge

The person who writes a finding never approves it. A second person reads the same text, and what they approved is what is published. Where the evidence settles nothing we say so: *contested* and *unverified* are findings.`

const changing = `# What happens afterwards

Every finding has a day on which we look again. Nothing that was published is changed: a correction is a version of its own, with a note on what was wrong, and the one before stays readable.`

/** What the newsroom of the demo tells about itself. */
export const pages: readonly DemoPage[] = [
  {
    slug: 'method',
    title: 'How we work',
    versions: [
      { kind: 'first', note: null, body: [choosing, judging].join('\n\n') },
      {
        kind: 'clarification',
        note: 'The page did not say what happens to a finding after it is published.',
        body: [choosing, judging, changing].join('\n\n'),
      },
    ],
  },
  {
    slug: 'corrections',
    title: 'How we correct',
    versions: [
      {
        kind: 'first',
        note: null,
        body: `We correct what is wrong as soon as we know it, and we say so where it stood.

- A *correction* mends what was wrong. A *clarification* puts more clearly what could be misread. An *update* adds what is new.
- A *retraction* takes back a record as a whole. Its page stays and says why.
- Each has a date and a note, on top of the record and in the list of all corrections. What stood there before stays readable in the history.
- In an emergency one person can suspend a record at once. A second person then confirms that or lifts it, and the history tells both.

We do not correct silently, not even a comma in a finding.`,
      },
    ],
  },
]
