import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { languages } from '#lib/i18n/languages'
import { cacheTags } from './cache-tags.ts'
import { listPolicyPages } from './cached.ts'
import { pageOf, pagesInPart, type SitemapPage } from './sitemap.ts'
import * as queries from './sitemap-queries.ts'

/** Pages that are there whatever is published; the first part has them, too. */
async function listFixed(): Promise<SitemapPage[]> {
  const policies = await listPolicyPages(languages[0])
  const fixed: SitemapPage['place'][] = [
    (links) => links.front,
    (links) => links.claims,
    (links) => links.topics,
    (links) => links.parties,
    (links) => links.corrections,
    (links) => links.policy('method'),
    ...policies
      .filter(({ slug }) => slug !== 'method')
      .map(
        ({ slug }): SitemapPage['place'] =>
          (links) =>
            links.policy(slug),
      ),
  ]
  return fixed.map((place) => ({ place, changedAt: null }))
}

const room = pagesInPart - 10

export const countParts = async () => Math.max(1, Math.ceil((await countMapped()) / room))

/** Null: there is no such part. */
export async function getPart(number: number): Promise<SitemapPage[] | null> {
  if (number < 1 || number > (await countParts())) return null
  const pages = (await listMapped((number - 1) * room, room)).map(pageOf)
  return number === 1 ? [...(await listFixed()), ...pages] : pages
}

async function countMapped() {
  'use cache'
  cacheLife('hours')
  cacheTag(cacheTags.everything, cacheTags.claims, cacheTags.records('topic'), cacheTags.records('party'))
  return queries.countMapped()
}

async function listMapped(offset: number, size: number) {
  'use cache'
  cacheLife('hours')
  cacheTag(cacheTags.everything, cacheTags.claims, cacheTags.records('topic'), cacheTags.records('party'))
  return queries.listMapped(offset, size)
}
