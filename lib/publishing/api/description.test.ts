import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, test } from 'vitest'
import { description } from './description.ts'
import { operations } from './operations.ts'

const told = description()

test('is valid OpenAPI 3.1', async () => {
  const validator = new Validator()
  expect(await validator.validate(JSON.parse(JSON.stringify(told)))).toEqual({ valid: true })
  expect(validator.version).toBe('3.1')
})

test('tells of every operation', () => {
  expect(Object.keys(told.paths ?? {})).toEqual(Object.values(operations).map(({ path }) => path))
  expect(told.paths?.['/api/v1/match']).toMatchObject({ post: { requestBody: { required: true } } })
})

type Schema = { description?: string; properties?: Record<string, Schema> } & Record<string, unknown>

/** The places of properties that nothing is said about. */
function silent(schema: unknown, place: string): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const { properties = {}, ...rest } = schema as Schema
  return [
    ...Object.entries(properties).flatMap(([name, property]) => [
      ...(property.description || property.$ref ? [] : [`${place}.${name}`]),
      ...silent(property, `${place}.${name}`),
    ]),
    ...Object.entries(rest).flatMap(([name, part]) => silent(part, `${place}.${name}`)),
  ]
}

test('says what each field means', () => {
  expect(silent(told, '')).toEqual([])
})
