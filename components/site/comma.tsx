import { useTranslations } from 'next-intl'

/** Between the parts of a line: Persian has one of its own. */
export function Comma() {
  return useTranslations('punctuation')('comma')
}
