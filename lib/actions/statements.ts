'use server'
import 'server-only'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { addCitation, removeCitation } from '#lib/citations/commands'
import { citationInput } from '#lib/citations/input'
import { optional } from '#lib/fields'
import { partiesNamed } from '#lib/parties/queries'
import { seenCitation, seenStatement } from '#lib/revisions/seen'
import { sourcesNamed } from '#lib/sources/queries'
import { addStatement, moveStatement, removeStatement, saveStatement } from '#lib/statements/commands'
import { moveInput, statementInput } from '#lib/statements/input'
import { formAction } from './form-action.ts'
import { ofClaim } from './of-claim.ts'
import { standingBeside, standingSeen, standingStatement } from './standing.ts'

/** A source may be left out; its other fields count only with it. */
const optionalCitation = z.preprocess(
  (value) => ((value as { source?: string } | undefined)?.source ? value : null),
  citationInput.nullable(),
)

export const addStatementAction = formAction({
  input: z.object({ ...ofClaim, statement: statementInput, citation: optionalCitation }),
  choices: { 'statement.party': partiesNamed, 'citation.source': sourcesNamed },
  quotes: 'statement.words',
  done: 'added',
  standing: standingBeside,
  async run(actor, { claim, basedOn, statement, citation }) {
    await addStatement(actor, claim, basedOn, statement, citation ? [citation] : [])
  },
})

export const saveStatementAction = formAction({
  input: z.object({ ...ofClaim, id: z.uuid('invalid'), statement: statementInput }),
  choices: { 'statement.party': partiesNamed },
  quotes: 'statement.words',
  done: 'saved',
  standing: standingStatement,
  async run(actor, { claim, basedOn, id, statement }) {
    await saveStatement(actor, claim, basedOn, id, statement)
    redirect(`/desk/claims/${claim}#statement-${id}`)
  },
})

export const moveStatementAction = formAction({
  input: z.object({ ...ofClaim, move: moveInput }),
  done: 'moved',
  standing: standingBeside,
  run: (actor, { claim, basedOn, move }) => moveStatement(actor, claim, basedOn, move),
})

export const removeStatementAction = formAction({
  input: z.object({ ...ofClaim, id: z.uuid('invalid') }),
  done: 'removed',
  standing: standingSeen((claim, { id }) => seenStatement(claim, id), 'statement'),
  run: (actor, { claim, basedOn, id }) => removeStatement(actor, claim, basedOn, id),
})

export const addCitationAction = formAction({
  input: z.object({ ...ofClaim, statement: optional(z.uuid('invalid')), citation: citationInput }),
  choices: { 'citation.source': sourcesNamed },
  quotes: 'citation.quote',
  done: 'added',
  standing: standingBeside,
  run: (actor, { claim, basedOn, statement, citation }) => addCitation(actor, claim, basedOn, statement, citation),
})

export const removeCitationAction = formAction({
  input: z.object({ ...ofClaim, id: z.uuid('invalid') }),
  done: 'removed',
  standing: standingSeen((claim, { id }) => seenCitation(claim, id), 'citation'),
  run: (actor, { claim, basedOn, id }) => removeCitation(actor, claim, basedOn, id),
})
