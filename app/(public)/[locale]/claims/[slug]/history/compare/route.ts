import { redirect } from 'next/navigation'
import { isLanguage, languages } from '#lib/i18n/languages'
import { publicLinks } from '#lib/links'

type Context = { params: Promise<{ locale: string; slug: string }> }

/** Where the form of the history leads: to the page of the two versions that were chosen. */
export async function GET(request: Request, { params }: Context): Promise<never> {
  const { locale, slug } = await params
  const { searchParams } = new URL(request.url)
  const chosen = ['from', 'to'].map((name) => Number(searchParams.get(name))).sort((one, other) => one - other)
  const [from, to] = chosen.map((number) => (Number.isSafeInteger(number) && number > 0 ? number : null))
  const links = publicLinks(isLanguage(locale) ? locale : languages[0])
  redirect(from && to && from !== to ? links.differences(slug, from, to) : links.history(slug))
}
