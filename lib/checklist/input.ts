import { z } from 'zod'
import { line } from '#lib/fields'

export const pointInput = z.object({ text: line(200) })
