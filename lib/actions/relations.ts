'use server'
import 'server-only'
import { z } from 'zod'
import { addRelation, removeRelation } from '#lib/relations/commands'
import { relationInput } from '#lib/relations/input'
import { claimsNamed } from '#lib/relations/queries'
import { formAction } from './form-action.ts'
import { ofClaim } from './of-claim.ts'
import { standingBeside } from './standing.ts'

export const addRelationAction = formAction({
  input: relationInput.extend(ofClaim),
  choices: { related: claimsNamed },
  done: 'added',
  standing: standingBeside,
  run: (actor, { claim, basedOn, ...input }) => addRelation(actor, claim, basedOn, input),
})

export const removeRelationAction = formAction({
  input: z.object({ ...ofClaim, id: z.uuid('invalid') }),
  done: 'removed',
  standing: standingBeside,
  run: (actor, { claim, basedOn, id }) => removeRelation(actor, claim, basedOn, id),
})
