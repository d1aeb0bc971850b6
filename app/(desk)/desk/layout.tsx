import { connection } from 'next/server'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import { clientMessages } from '#components/desk/client-messages'
import { DeskFrame } from '#components/desk/frame'
import { NewsroomLanguage } from '#components/desk/newsroom-language'
import { getSignedIn } from '#lib/auth/actor'
import { countUnread } from '#lib/notifications/queries'
import { can } from '#lib/permissions'
import { getNewsroom } from '#lib/publishing/cached'
import { countOpenTips } from '#lib/tips/queries'

export const instant = false

/** What stands around every page of the desk. It guards nothing: each page and each action asks for the actor itself. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  await connection()
  const signedIn = await getSignedIn()
  if (!signedIn) return children
  const { actor, mustEnrol } = signedIn
  const [{ name, language }, unread, tips] = await Promise.all([
    getNewsroom(),
    countUnread(actor),
    can(actor, 'handle_tips') ? countOpenTips(actor) : 0,
  ])
  const { desk } = await getMessages()
  const texts = Object.fromEntries(clientMessages.map((name) => [name, desk[name]]))
  return (
    <NextIntlClientProvider messages={{ desk: texts }}>
      <DeskFrame actor={actor} isOpen={!mustEnrol} newsroom={name} unread={unread} tips={tips}>
        <NewsroomLanguage value={language}>{children}</NewsroomLanguage>
      </DeskFrame>
    </NextIntlClientProvider>
  )
}
