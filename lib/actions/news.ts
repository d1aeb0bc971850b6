'use server'
import 'server-only'
import { z } from 'zod'
import { settleNews } from '#lib/news/commands'
import { formAction } from './form-action.ts'

export const settleNewsAction = formAction({
  input: z.object({ claim: z.uuid('invalid'), news: z.uuid('invalid') }),
  done: 'looked',
  run: (actor, { claim, news }) => settleNews(actor, claim, news),
})
