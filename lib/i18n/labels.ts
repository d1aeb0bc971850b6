type Words = Record<string, string>
type Labels = Record<string, { word: string; meaning: string }>

/** The messages with the newsroom's own words for the verdicts in the place of ours. */
export function withLabels<T extends { verdict: Words; verdictMeaning: Words }>(messages: T, labels: Labels): T {
  const each = (part: 'word' | 'meaning') =>
    Object.fromEntries(Object.entries(labels).map(([verdict, label]) => [verdict, label[part]]))
  return {
    ...messages,
    verdict: { ...messages.verdict, ...each('word') },
    verdictMeaning: { ...messages.verdictMeaning, ...each('meaning') },
  }
}
