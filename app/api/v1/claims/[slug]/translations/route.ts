import { answering } from '#lib/publishing/api/answering'
import { translationVersionOf } from '#lib/publishing/api/claims'
import { operations } from '#lib/publishing/api/operations'
import { getRecord } from '#lib/publishing/cached'
import { listTranslationVersions } from '#lib/publishing/cached-translations'

export const GET = answering(operations.listTranslations, async ({ params: { slug } }) => {
  if (!(await getRecord(slug))) return null
  const versions = await listTranslationVersions(slug)
  return { data: versions.map((version) => translationVersionOf(slug, version)), next: null }
})
