'use server'
import 'server-only'
import { z } from 'zod'
import { addComment, reopenThread, reply, resolveThread, takeBackComment } from '#lib/comments/commands'
import { commentInput, replyInput } from '#lib/comments/input'
import { recordAt } from '#lib/records/input'
import { formAction } from './form-action.ts'
import { ofClaim } from './of-claim.ts'

const aThread = z.object({ thread: z.uuid('invalid') })

export const addCommentAction = formAction({
  input: commentInput.extend({ claim: ofClaim.claim }),
  done: 'commented',
  async run(actor, { claim, ...input }) {
    await addComment(actor, { of: 'claim', id: claim }, input)
  },
})

export const addRecordCommentAction = formAction({
  input: commentInput.extend({ subject: recordAt.shape.subject, id: recordAt.shape.id }),
  done: 'commented',
  async run(actor, { subject, id, ...input }) {
    await addComment(actor, { of: subject, id }, input)
  },
})

export const replyAction = formAction({
  input: replyInput.extend(aThread.shape),
  done: 'commented',
  async run(actor, { thread, body }) {
    await reply(actor, thread, body)
  },
})

export const resolveThreadAction = formAction({
  input: aThread,
  done: 'resolved',
  run: (actor, { thread }) => resolveThread(actor, thread),
})

export const reopenThreadAction = formAction({
  input: aThread,
  done: 'threadReopened',
  run: (actor, { thread }) => reopenThread(actor, thread),
})

export const takeBackCommentAction = formAction({
  input: z.object({ comment: z.uuid('invalid') }),
  done: 'takenBack',
  run: (actor, { comment }) => takeBackComment(actor, comment),
})
