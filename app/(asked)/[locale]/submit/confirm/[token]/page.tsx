import type { Metadata } from 'next'
import { connection } from 'next/server'
import { getLocale, getTranslations } from 'next-intl/server'
import { PublicPage } from '#components/site/public-page'
import { Button } from '#components/ui/button'
import { Notice } from '#components/ui/notice'
import { isSenderConfirmed } from '#lib/letterbox/queries'
import { getNewsroom } from '#lib/publishing/cached'
import { answerLinkAction } from '../../actions.ts'

type Props = { params: Promise<{ token: string }> }

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: (await getTranslations('submit'))('confirmTitle'),
    robots: { index: false },
    referrer: 'no-referrer',
  }
}

/** Where the mail to whoever left an address leads. Opening it does nothing: programs that look after mailboxes open links, too. */
export default async function ConfirmPage({ params }: Props) {
  await connection()
  const { token } = await params
  const isConfirmed = await isSenderConfirmed(token)
  const { name } = await getNewsroom()
  const t = await getTranslations('submit')
  const locale = await getLocale()
  const say = (wants: boolean) => answerLinkAction.bind(null, token, locale, wants)
  return (
    <PublicPage place={(links) => links.tipLink(token)}>
      <div className="mx-auto flex max-w-form flex-col items-start gap-5">
        <h1 className="font-semibold font-serif text-headline">{t('confirmTitle')}</h1>
        {isConfirmed === null && <p>{t('gone')}</p>}
        {isConfirmed === true && <Notice role="status">{t('confirmed')}</Notice>}
        {isConfirmed === false && (
          <>
            <p>{t('confirmText', { newsroom: name })}</p>
            <form action={say(true)}>
              <Button type="submit" weight="main">
                {t('confirm')}
              </Button>
            </form>
          </>
        )}
        {isConfirmed !== null && (
          <form action={say(false)}>
            <Button type="submit">{t(isConfirmed ? 'forgetLater' : 'forget')}</Button>
          </form>
        )}
      </div>
    </PublicPage>
  )
}
