import 'server-only'
import { forgetBlobs } from '#lib/blobs/commands'
import { forgetHosts } from '#lib/fetching/commands'
import { forgetMails } from '#lib/mail/commands'
import { forgetNotifications } from '#lib/notifications/commands'
import { forgetSenders } from '#lib/tips/mailing-commands'
import { forgetChanges } from './commands.ts'

/** Removes what is of no use any more. */
export async function tidy(): Promise<void> {
  await forgetChanges()
  await forgetHosts()
  await forgetMails()
  await forgetNotifications()
  await forgetSenders()
  await forgetBlobs()
}
