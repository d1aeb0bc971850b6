import { z } from 'zod'
import { claimRelationKinds } from './relation.ts'

export const relationInput = z.object({
  relation: z.enum(claimRelationKinds, 'required'),
  related: z.uuid('required'),
})
export type RelationInput = z.output<typeof relationInput>
