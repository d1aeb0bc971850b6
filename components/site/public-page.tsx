import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Frame } from '#components/site/frame'
import { getNewsroom, listPolicyPages } from '#lib/publishing/cached'
import type { Place } from '#lib/translated-page'

/** A page of the site in its frame. Each page brings its own, since the frame leads to the same place in other languages. */
export async function PublicPage({ place, children }: { place: Place; children: ReactNode }) {
  const locale = await getLocale()
  const [{ name, contact }, pages] = await Promise.all([getNewsroom(), listPolicyPages(locale)])
  return (
    <Frame name={name} contact={contact} pages={pages} locale={locale} place={place}>
      {children}
    </Frame>
  )
}
