import { connection } from 'next/server'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import { clientMessages } from '#components/desk/client-messages'
import { DeskFrame } from '#components/desk/frame'
import { NewsroomLanguage } from '#components/desk/newsroom-language'
import { getSignedIn } from '#lib/auth/actor'
import { countUnread } from '#lib/notifications/queries'
import { getNewsroom } from '#lib/publishing/cached'

export const instant = false

/** What stands around every page of the desk. It guards nothing: each page and each action asks for the actor itself. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  await connection()
  const signedIn = await getSignedIn()
  if (!signedIn) return children
  const [{ name, language }, unread] = await Promise.all([getNewsroom(), countUnread(signedIn.actor)])
  const { desk } = await getMessages()
  const texts = Object.fromEntries(clientMessages.map((name) => [name, desk[name]]))
  return (
    <NextIntlClientProvider messages={{ desk: texts }}>
      <DeskFrame actor={signedIn.actor} isOpen={!signedIn.mustEnrol} newsroom={name} unread={unread}>
        <NewsroomLanguage value={language}>{children}</NewsroomLanguage>
      </DeskFrame>
    </NextIntlClientProvider>
  )
}
