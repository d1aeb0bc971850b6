import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** What stands in the forms of a file that keep nothing. */
const plainForms = (code: string) =>
  code.split('<DeskForm').flatMap((form, at) => {
    const end = form.indexOf('</DeskForm>')
    return at === 0 || end < 0 || form.slice(0, end).includes('keeping=') ? [] : [form.slice(0, end)]
  })

/** Fields for more than a few words. */
const writing = /<(ProseField|MarkdownField|MentionField|\w+Fields)\b/

test('a form into which somebody writes more than a few words keeps what is typed', () => {
  const sources = globSync('{app,components}/**/*.tsx', { cwd: root }).map((file) => [
    file,
    readFileSync(join(root, file), 'utf8'),
  ])
  const forms = sources.flatMap(([file = '', code = '']) => plainForms(code).map((form) => ({ file, form })))
  expect(forms.length).toBeGreaterThan(5)
  expect(forms.filter(({ form }) => writing.test(form)).map(({ file }) => file)).toEqual([])
  expect(writing.test('<ProseField name="note"')).toBe(true)
})
