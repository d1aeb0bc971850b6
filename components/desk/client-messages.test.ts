import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { clientMessages } from './client-messages.tsx'

const root = join(import.meta.dirname, '../..')

/** The texts that a file of the browser asks for: "desk.form" of `useTranslations('desk.form')`. */
const asked = globSync('{app,components}/**/*.tsx', { cwd: root })
  .map((file) => readFileSync(join(root, file), 'utf8'))
  .filter((source) => source.startsWith("'use client'"))
  .flatMap((source) => [...source.matchAll(/useTranslations\((?:'([^']*)')?\)/g)].map(([, name]) => name ?? ''))

test('the desk sends the browser the texts that its code asks for, and no others', () => {
  expect([...new Set(asked)].sort()).toEqual(clientMessages.map((name) => `desk.${name}`))
})
