import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { publicLinks } from '#lib/links'

/** A page before the desk: one thing to do, and the way back to the public site. */
export async function EntrancePage({ title, children }: { title: string; children: ReactNode }) {
  const t = await getTranslations('signIn')
  return (
    <main id="main" className="mx-auto flex min-h-dvh w-full max-w-[26rem] flex-col gap-6 px-5 py-16">
      <h1 className="border-ink border-b pb-3 font-semibold font-serif text-headline">{title}</h1>
      {children}
      <p className="border-line border-t pt-4 text-small">
        <a href={publicLinks('en').front}>{t('toSite')}</a>
      </p>
    </main>
  )
}
