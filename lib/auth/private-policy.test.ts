import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { libraryStyles } from './private-policy.ts'

const sources = ['interactions/usePress', 'overlays/usePreventScroll']
const flat = (text: string) => text.replace(/\s+/g, '')

test.each(Object.entries(libraryStyles).map(([hash, style], at) => [hash, style, sources[at]] as const))(
  '%s names what React Aria writes today',
  (hash, style, source) => {
    expect(`sha256-${createHash('sha256').update(style).digest('base64')}`).toBe(hash)
    const code = readFileSync(`node_modules/react-aria/dist/private/${source}.mjs`, 'utf8')
    const written = code.replace(/\$\{[^}]*PRESSABLE_ATTRIBUTE\}/, 'data-react-aria-pressable')
    expect(flat(written)).toContain(flat(style))
    expect(code.match(/createElement\('style'\)/g)).toHaveLength(1)
  },
)
