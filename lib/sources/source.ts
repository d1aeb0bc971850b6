export const sourceKinds = [
  'official_statement',
  'primary_document',
  'news_report',
  'state_media',
  'data_set',
  'social_post',
  'interview',
  'other',
] as const
export type SourceKind = (typeof sourceKinds)[number]

export const captureMethods = ['paste', 'upload', 'fetch'] as const

/** What a cited source does for a statement or a claim. */
export const relations = ['reports', 'supports', 'contradicts', 'context'] as const
export type Relation = (typeof relations)[number]

/** What can become of a source after it was cited: its text is another, its words are gone, or all of it is. */
export const sourceNews = ['changed', 'quotation_gone', 'vanished'] as const
export type SourceNews = (typeof sourceNews)[number]
