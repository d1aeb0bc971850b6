'use server'
import 'server-only'
import { redirect } from 'next/navigation'
import { createTopic } from '#lib/topics/commands'
import { topicInput } from '#lib/topics/input'
import { formAction } from './form-action.ts'

export const createTopicAction = formAction({
  input: topicInput,
  done: 'saved',
  async run(actor, topic) {
    await createTopic(actor, topic)
    redirect('/desk/topics')
  },
})

/** On the way from another form, which goes on with it. */
export const makeTopicAction = formAction({
  input: topicInput,
  done: 'saved',
  run: async (actor, topic) => ({ ...(await createTopic(actor, topic)), label: topic.title }),
})
