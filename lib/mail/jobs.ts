import 'server-only'
import { z } from 'zod'
import { getNewsroom } from '#lib/publishing/queries'
import { beginAttempt, finishMail, noteError } from './commands.ts'
import { isRefusedForGood, send } from './transport.ts'

/**
 * Sends one mail of the queue. Its row stays locked until the mail server has taken it and that is written down, so two
 * workers never send it both. A crash between those two leaves it in the queue: it is sent again, with the same
 * Message-ID (docs/decisions/mail.md).
 */
export async function sendMail(payload: unknown): Promise<void> {
  const { mail: id } = z.object({ mail: z.uuid() }).parse(payload)
  if (!(await beginAttempt(id))) return
  const { name: from } = await getNewsroom()
  try {
    await finishMail(id, async ({ to, subject, body }) => {
      try {
        await send({ from, to, subject, body, id })
        return { state: 'sent' }
      } catch (error) {
        if (!isRefusedForGood(error)) throw error
        return { state: 'given_up', error: wordsOf(error) }
      }
    })
  } catch (error) {
    await noteError(id, wordsOf(error))
    throw error
  }
}

const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error)).slice(0, 500)
