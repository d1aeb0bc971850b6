import 'server-only'
import { createTranslator } from 'next-intl'
import { z } from 'zod'
import { getNewsroom } from '#lib/publishing/queries'
import messages from '#messages/desk' with { type: 'json' }
import { mailLink } from './reset-commands.ts'

/** Done here and not in the request, which must take as long when nobody has the address. */
export async function mailPasswordLink(payload: unknown): Promise<void> {
  const { email } = z.object({ email: z.string() }).parse(payload)
  const { name: newsroom } = await getNewsroom()
  const t = createTranslator({ locale: 'en', messages, namespace: 'passwordMail' })
  await mailLink(email, (link, address) => ({
    subject: t('subject', { newsroom }),
    body: t('body', { newsroom, email: address, link }),
  }))
}
