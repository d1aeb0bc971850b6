import { z } from 'zod'
import { edtfInput } from '#lib/dates/input'
import { day, line, optional } from '#lib/fields'

/** Each time an accused party was asked: when, by what way, until when it could answer, and what became of it. */
export const replyRequestInput = z
  .object({
    askedOn: edtfInput,
    askedVia: optional(line(200)),
    replyBy: optional(day),
    answered: z.enum(['yes', 'no'], 'required').default('no'),
    answeredOn: edtfInput,
    outcome: optional(line(500)),
  })
  .transform(({ askedOn, askedVia, answered, ...rest }, context) => {
    const wrong = (field: string, message: string) => context.addIssue({ code: 'custom', message, path: [field] })
    if (!askedOn) wrong('askedOn', 'required')
    if (!askedVia) wrong('askedVia', 'required')
    if (askedOn && rest.replyBy && rest.replyBy < askedOn.earliest) wrong('replyBy', 'before_the_question')
    if (askedOn && rest.answeredOn && rest.answeredOn.latest < askedOn.earliest) {
      wrong('answeredOn', 'before_the_question')
    }
    if (rest.answeredOn && answered === 'no') wrong('answered', 'answered_on_a_day')
    if (!askedOn || !askedVia) return z.NEVER
    return { ...rest, askedOn, askedVia, answered: answered === 'yes' }
  })
export type ReplyRequestInput = z.output<typeof replyRequestInput>

const isFilled = (value: unknown) => typeof value === 'string' && value.trim() !== '' && value !== 'no'

/** A party that the claim accuses, with the record of having asked it, or without one when its fields are empty. */
export const accusedInput = z.object({
  party: z.uuid('required'),
  request: z.preprocess(
    (value) => (Object.values(value ?? {}).some(isFilled) ? value : null),
    replyRequestInput.nullable(),
  ),
})
export type AccusedInput = z.output<typeof accusedInput>
