import { StructuredData } from '#components/site/structured-data'
import { siteAddress } from '#lib/publishing/site-address'
import { itemListOf } from '#lib/publishing/structured-data'

/** What a page lists, told to machines: paths in their order. Nothing of an empty list. */
export function ItemList({ paths }: { paths: string[] }) {
  return paths.length > 0 && <StructuredData data={itemListOf(paths, siteAddress())} />
}
