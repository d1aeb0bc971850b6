import { expect, test } from 'vitest'
import { z } from 'zod'
import { publishedClaim } from '#lib/publishing/snapshot'
import messages from '#messages/en'

type Schema = {
  $ref?: string
  $defs?: Record<string, Schema>
  type?: string | string[]
  properties?: Record<string, Schema>
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
}

const whole = z.toJSONSchema(publishedClaim) as Schema

/** What stands under a name of its own for machines is part of the claim all the same. */
const resolved = ({ $ref, ...schema }: Schema): Schema => whole.$defs?.[$ref?.replace('#/$defs/', '') ?? ''] ?? schema

/** Names of all fields of a schema, dotted inside an object, anew inside a list of objects. */
function namesOf(schema: Schema, within = ''): string[] {
  const { properties = {}, items, anyOf = [], oneOf = [] } = resolved(schema)
  const inside = [...anyOf, ...oneOf].flatMap((each) => namesOf(each, within))
  const listed = items ? namesOf(items) : []
  const own = Object.entries(properties).flatMap(([name, each]) => [
    ...(isLeaf(each) ? [within + name] : []),
    ...namesOf(each, `${within}${name}.`),
  ])
  return [...inside, ...listed, ...own]
}
const isLeaf = (schema: Schema) => {
  const { properties, anyOf = [], oneOf = [] } = resolved(schema)
  return !properties && ![...anyOf, ...oneOf].some((each) => resolved(each).properties)
}

const unread = [
  'schema',
  'id',
  'quotation.capture.bytesSha256',
  'quotation.start',
  'quotation.end',
  'quotation.capture.id',
  'mergedInto.claim',
  'text',
]

test('whatever is published has a name in the reviewer’s words', () => {
  const names = [...new Set(namesOf(whole))]
  expect(names).toContain('words.translation.translator')
  const labels = Object.keys(messages.difference.field)
  expect(names.filter((name) => !unread.includes(name) && !labels.includes(name.replaceAll('.', '_')))).toEqual([])
})
