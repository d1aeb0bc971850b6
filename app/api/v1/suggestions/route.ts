import { dataLinks, publicLinks } from '#lib/links'
import { answering } from '#lib/publishing/api/answering'
import { absolute } from '#lib/publishing/api/claims'
import { operations } from '#lib/publishing/api/operations'
import { listSuggestions } from '#lib/publishing/suggestion-queries'

const pages = publicLinks('en')

export const GET = answering(operations.listSuggestions, async ({ query: { q, language, limit } }) => {
  const suggestions = await listSuggestions(q, language, limit)
  return {
    data: suggestions.map((it) => ({
      ...it,
      url: absolute(pages[it.kind](it.slug)),
      api: absolute(dataLinks[it.kind](it.slug)),
    })),
  }
})
