import type { PublishedSource } from '#lib/publishing/snapshot'
import type { FormValues } from '#lib/working-copies/working-copy'

/** What the form of a source says when nobody has typed. */
export const sourceValues = (source: Omit<PublishedSource, 'id'>): FormValues => ({
  title: source.title,
  publisher: source.publisher,
  url: source.url ?? '',
  author: source.author ?? '',
  published: source.published ?? '',
  language: source.language,
  kind: source.kind,
  interest: source.interest ?? '',
})
