import type { WorkingClaim } from '#lib/revisions/working-claim'
import type { FormValues } from '#lib/working-copies/working-copy'

/** What the forms of a claim say when nobody has typed: compared with what was typed when somebody saved meanwhile. */
export const textValues = ({ sentence, slug, language, context, firstMade, topics }: WorkingClaim): FormValues => ({
  sentence,
  slug,
  language,
  context: context ?? '',
  firstMade: firstMade ?? '',
  'topics[]': topics.map((topic) => topic.id),
})

export const verdictValues = ({ verdict, finding, rationale, wouldChange, recheckOn }: WorkingClaim): FormValues => ({
  verdict: verdict ?? '',
  finding: finding ?? '',
  rationale: rationale ?? '',
  wouldChange: wouldChange ?? '',
  recheckOn: recheckOn ?? '',
})

export const waiverValues = ({ waivers }: WorkingClaim, gate: string): FormValues => ({
  reason: waivers.find((waiver) => waiver.gate === gate)?.reason ?? '',
})
