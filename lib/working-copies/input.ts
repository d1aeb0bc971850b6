import { z } from 'zod'
import { isFormName, maxCopyLength } from './working-copy.ts'

const form = z.string().refine(isFormName)

const text = z.string().refine((value) => value.isWellFormed() && !value.includes('\0'))

const values = z
  .record(z.string().max(200), z.union([text, z.array(text).max(1000)]))
  .refine((all) => Object.keys(all).length <= 500 && JSON.stringify(all).length <= maxCopyLength)

export const copyInput = z.object({
  form,
  values,
  base: values.nullable().default(null),
  basedOn: z.int32().positive().nullable().default(null),
})
export type CopyInput = z.output<typeof copyInput>

export const formInput = z.object({ form })
