import { detectLanguage } from '#lib/languages/detect'
import type { Reading } from './document.ts'
import { Proposals } from './proposing.ts'
import { dateInText } from './text-date.ts'

export function readText(text: string): Reading {
  const language = detectLanguage(text)
  const title =
    text
      .split('\n')
      .find((line) => line.trim() !== '')
      ?.trim() ?? ''
  const date = dateInText(text, language)
  const proposals = new Proposals(null)
    .add('detected', language ? [['language', language]] : [])
    .add('text', title.length <= 200 && title !== '' ? [['title', title]] : [])
    .add('text', date ? [['published', date]] : [])
  return { mediaType: 'text/plain', text, proposals: proposals.list(), trouble: /\S/.test(text) ? null : 'no_text' }
}
