import type { FormValues } from '#lib/working-copies/working-copy'

type Topic = { title: string; slug: string; language: string; introduction: string | null }

/** What the form of a topic says when nobody has typed. */
export const topicValues = ({ title, slug, language, introduction }: Topic): FormValues => ({
  title,
  slug,
  language,
  introduction: introduction ?? '',
})
