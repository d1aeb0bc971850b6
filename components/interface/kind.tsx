import { Fragment, type ReactNode } from 'react'

/** The part of JSON Schema that the description of the interface speaks. */
export type Schema = {
  $ref?: string
  type?: string | string[]
  format?: string
  description?: string
  const?: string | number
  enum?: (string | number)[]
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
  properties?: Record<string, Schema>
}

export const nameOf = (ref: string) => ref.split('/').at(-1) as string

/** What may stand in a field, in a few words. */
export function Kind({ schema }: { schema: Schema }): ReactNode {
  const either = schema.anyOf ?? schema.oneOf
  if (schema.$ref) return <a href={`#${nameOf(schema.$ref)}`}>{nameOf(schema.$ref)}</a>
  if (either) return <Words parts={either.map((one) => <Kind key={JSON.stringify(one)} schema={one} />)} />
  if (schema.enum) return <Words parts={schema.enum.map((value) => <code key={value}>{JSON.stringify(value)}</code>)} />
  if (schema.const !== undefined) return <code>{JSON.stringify(schema.const)}</code>
  if (schema.items) {
    return (
      <>
        list of <Kind schema={schema.items} />
      </>
    )
  }
  return [schema.format ?? schema.type ?? 'anything'].flat().join(' or ')
}

const Words = ({ parts }: { parts: ReactNode[] }) =>
  parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: they never move
    <Fragment key={index}>
      {index > 0 && (index === parts.length - 1 ? ' or ' : ', ')}
      {part}
    </Fragment>
  ))
