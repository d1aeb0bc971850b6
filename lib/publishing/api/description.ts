import {
  type CreateDocumentOptions,
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
} from 'zod-openapi'
import { methodOf, type Operation } from './operation.ts'
import { operations } from './operations.ts'
import { problem } from './shapes.ts'

const json = 'application/json'

const failing = (description: string) => ({ description, content: { 'application/problem+json': { schema: problem } } })

function describe(name: string, told: Operation): ZodOpenApiOperationObject {
  const { params, query, body, answer, missing, type = json } = told
  const takes = (fields: typeof params) => Object.keys(fields.shape).length > 0
  return {
    operationId: name,
    summary: told.summary,
    description: told.description,
    requestParams: { ...(takes(params) && { path: params }), ...(takes(query) && { query }) },
    ...(body && { requestBody: { required: true, content: { [json]: { schema: body } } } }),
    responses: {
      '200': { description: told.summary, content: { [type]: { schema: answer } } },
      ...(type === json && { '400': failing('A parameter is not known here, or means nothing.') }),
      ...(body && {
        '413': failing('What is sent is larger than 100 kilobytes.'),
        '503': failing('Too much is asked at once; ask again in a moment.'),
      }),
      ...(missing && { '404': failing(`${missing}.`) }),
    },
  }
}

/** What is added later breaks no program that was made from this; and what a format says needs no pattern. */
const override: CreateDocumentOptions['override'] = ({ jsonSchema }) => {
  if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties
  if (jsonSchema.format) delete jsonSchema.pattern
}

/** The interface in OpenAPI 3.1, made of the schemas that parse what is asked. */
export const description = () =>
  createDocument(
    {
      openapi: '3.1.1',
      info: {
        title: 'Counterclaim',
        version: '1',
        description:
          'The public record: what is claimed, who asserts and who denies it, on which sources, and what the newsroom finds. Everything here is published; nothing needs a key, and any site may ask from a browser. Fields and operations may be added to version 1; none will change its meaning or go.',
      },
      servers: [{ url: '/' }],
      security: [],
      paths: Object.fromEntries(
        Object.entries(operations).map(([name, told]) => [told.path, { [methodOf(told)]: describe(name, told) }]),
      ) satisfies ZodOpenApiPathsObject,
    },
    { override },
  )
