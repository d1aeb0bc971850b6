import { Fields } from './fields.tsx'
import { Kind, type Schema } from './kind.tsx'
import { Said } from './said.tsx'

export type Parameter = { name: string; required?: boolean; schema: Schema }

/** One thing that can be asked: where, with what, and what comes back. */
export function OperationText(props: {
  name: string
  method: string
  path: string
  summary: string
  description: string
  parameters: Parameter[]
  answer: Schema
  /** An address that answers. */
  example: string | null
  /** What is sent to it. */
  sent?: object
}) {
  const { name, method, path, summary, description, parameters, answer, example, sent } = props
  return (
    <section aria-labelledby={name} className="border-line border-t py-5">
      <h3 id={name} className="font-semibold">
        {summary}
      </h3>
      <p className="[overflow-wrap:anywhere]">
        <code>
          {method} {path}
        </code>
      </p>
      <p className="mt-1 max-w-measure">
        <Said text={description} />
      </p>
      {parameters.length > 0 && (
        <div className="mt-3 border-line border-t">
          <Fields fields={Object.fromEntries(parameters.map((each) => [each.name, each.schema]))} />
        </div>
      )}
      <p className="mt-3 text-small">
        Answers with: <Kind schema={answer.properties?.data ?? answer} />
      </p>
      {example && <Shell command={`curl -s '${example}'${sent ? ` --json '${JSON.stringify(sent)}'` : ''}`} />}
    </section>
  )
}

export const Shell = ({ command }: { command: string }) => (
  <pre className="mt-3 whitespace-pre-wrap bg-tint px-3 py-2 text-fine [overflow-wrap:anywhere]">
    <code>{command}</code>
  </pre>
)
