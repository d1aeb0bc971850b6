import { createClaim } from '#lib/claims/commands'
import { claimInput, submissionInput } from '#lib/claims/input'
import type { Actor } from '#lib/people/person'
import { publishClaim } from '#lib/publications/commands'
import { approve, submitForReview } from '#lib/reviews/commands'
import { listReviews } from '#lib/reviews/queries'
import { startRevision } from '#lib/revisions/commands'
import { Desk } from './desk.ts'
import type { DemoClaim, DemoContent, DemoVersion } from './dossier.ts'
import type { Records } from './records.ts'

type Team = Record<DemoVersion['editor'] | 'reviewer', Actor>

/** Takes a claim through all its versions. */
export async function loadClaim({ slug, versions }: DemoClaim, team: Team, records: Records): Promise<void> {
  const [{ editor: author, content: first }] = versions
  const { sentence, context, firstMade } = first
  const text = { sentence, context, slug, firstMade: firstMade ?? '', language: 'en', topics: [records.topic] }
  const { id } = await createClaim(team[author], claimInput.parse(text))

  const desk = new Desk(id, records)
  let before = untouched(first)
  for (const [index, { editor, kind, note, end, content }] of versions.entries()) {
    const writer = team[editor]
    if (index > 0) await desk.act(writer, startRevision)
    await desk.write(writer, before, content)
    before = content
    if (end === 'draft') continue
    await desk.act(writer, submitForReview, submissionInput.parse({ kind, note }))
    if (end === 'in_review') continue
    const [request] = await listReviews(team.reviewer, id)
    await desk.act(team.reviewer, approve, request?.hash ?? '')
    await desk.act(team.reviewer, publishClaim)
  }
}

/** A claim as it was just created: its text alone. */
const untouched = ({ sentence, context, firstMade }: DemoContent): DemoContent => ({
  sentence,
  context,
  firstMade,
  accused: [],
  statements: [],
  citations: [],
  verdict: null,
  finding: null,
  rationale: null,
  waivers: [],
  recheckOn: null,
})
