import { placeholder } from '#lib/i18n/languages'
import PublicLayout, { generateMetadata as generatePublicMetadata } from '../../(public)/[locale]/layout'

/**
 * Public pages that answer a query. Theirs can't be the layout of the others: what `ensureStatic` asks of one page it
 * asks of all, and a page that is made in advance can be asked nothing.
 */
export const instant = false

export const generateStaticParams = () => [{ locale: placeholder }]

export const generateMetadata = generatePublicMetadata

export default PublicLayout
