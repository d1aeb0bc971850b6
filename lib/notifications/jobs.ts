import 'server-only'
import { createTranslator } from 'next-intl'
import { env } from '#lib/env'
import { sendsMail } from '#lib/mail/commands'
import { matterPage } from '#lib/matters/matter'
import { getNewsroom } from '#lib/publishing/queries'
import messages from '#messages/desk' with { type: 'json' }
import { mailNewsTo } from './mailing-commands.ts'
import { listPeopleToMail } from './queries.ts'

/**
 * Gathers what people were told and have not read into one mail each, by what it is about. It names nothing and nobody: mail
 * passes through hands that the desk does not know.
 */
export async function mailNotifications(): Promise<void> {
  if (!sendsMail()) return
  const { name: newsroom } = await getNewsroom()
  const t = createTranslator({ locale: 'en', messages, namespace: 'notificationMail' })
  for (const person of await listPeopleToMail()) {
    await mailNewsTo(person, (news) => {
      const matters = [...Map.groupBy(news, ({ matter }) => matterPage(matter))].map(([page, about]) =>
        [...new Set(about.map(({ kind }) => `- ${t(`line.${kind}`)}`)), `  ${env.APP_URL}${page}`].join('\n'),
      )
      const settings = `${env.APP_URL}/desk/notifications/settings`
      return {
        subject: t('subject', { newsroom, count: news.length }),
        body: `${t('intro', { count: matters.length })}\n\n${matters.join('\n\n')}\n\n-- \n${t('outro', { newsroom, settings })}\n`,
      }
    })
  }
}
