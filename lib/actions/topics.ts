'use server'
import 'server-only'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { basedOn } from '#lib/fields'
import { likeTopics } from '#lib/look-alikes/queries'
import { createTopic, saveTopic } from '#lib/topics/commands'
import { topicInput } from '#lib/topics/input'
import { formAction } from './form-action.ts'
import { standingTopic } from './standing-records.ts'

const names = { fields: /^title$/, like: likeTopics }

export const createTopicAction = formAction({
  input: topicInput,
  names,
  done: 'saved',
  async run(actor, topic) {
    const { id } = await createTopic(actor, topic)
    redirect(`/desk/topics/${id}`)
  },
})

/** On the way from another form, which goes on with it. */
export const makeTopicAction = formAction({
  input: topicInput,
  names,
  done: 'saved',
  run: async (actor, topic) => ({ ...(await createTopic(actor, topic)), label: topic.title }),
})

export const saveTopicAction = formAction({
  input: topicInput.extend({ id: z.uuid('invalid'), basedOn }),
  names,
  done: 'saved',
  standing: standingTopic,
  run: (actor, { id, basedOn: based, ...topic }) => saveTopic(actor, id, based, topic),
})
