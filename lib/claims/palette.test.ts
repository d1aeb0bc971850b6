import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { palettes } from './palette.ts'

const [light = '', dark = ''] = readFileSync('app/globals.css', 'utf8').split(
  '@media screen and (prefers-color-scheme: dark)',
)

test.each([
  ['light', light],
  ['dark', dark],
] as const)('cards and pictures have the %s colours of our pages', (scheme, css) => {
  const { verdict, ...others } = palettes[scheme]
  for (const [name, colour] of Object.entries({ ...others, ...verdict })) {
    expect(css, name).toContain(`--color-${name.replace('_', '-')}: ${colour};`)
  }
})
