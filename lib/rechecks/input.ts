import { z } from 'zod'
import { verdictInput } from '#lib/claims/input'

/** The day of the next check; none: it is not checked again. */
export const recheckInput = z.object({ next: verdictInput.shape.recheckOn })
