import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Quoted } from './quoted.tsx'

test.each(['“We never did,” he said', '«Δεν υπάρχει»', '‘En wij', '„Nein“', '"No"'])(
  'words that bring their own marks get no others: %s',
  (text) => {
    expect(renderToStaticMarkup(<Quoted text={text} />)).toContain('[quotes:none]')
  },
)

test('other words get those of their language, and keep their look', () => {
  expect(renderToStaticMarkup(<Quoted text="nooit wapens" lang="nl" />)).toBe('<q lang="nl">nooit wapens</q>')
  expect(renderToStaticMarkup(<Quoted text="nooit" className="font-medium" />)).toBe('<q class="font-medium">nooit</q>')
})
