import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { OtherNames } from './other-names.tsx'

const names = [
  { text: 'عباس عراقچی', language: 'fa' },
  { text: 'Abbās Arāqchi', language: 'fa-Latn' },
  { text: 'Аббас Аракчи', language: 'ru' },
]
const shown = (language: string) => renderToStaticMarkup(<OtherNames names={names} language={language} />)

test('the speaker is named as in the language that was spoken, and in Latin letters', () => {
  expect(shown('fa-IR')).toContain(
    '<bdi lang="fa" dir="rtl">عباس عراقچی</bdi>, <bdi lang="fa-Latn" dir="ltr">Abbās Arāqchi</bdi>',
  )
})

test('a language without a transliteration adds nothing', () => {
  expect(shown('ru')).toBe('')
  expect(shown('en')).toBe('')
})
