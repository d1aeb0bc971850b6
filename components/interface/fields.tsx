import { Kind, type Schema } from './kind.tsx'
import { Said } from './said.tsx'

/** The fields of an object, each with what may stand in it and what that means; those of an object inside stand below its name. */
export function Fields({ fields }: { fields: Record<string, Schema> }) {
  return (
    <dl className="text-small">
      {Object.entries(fields).map(([name, field]) => {
        const inside = propertiesIn(field)
        return (
          <div
            key={name}
            className="grid gap-x-6 border-line border-b py-2 tablet:grid-cols-[14rem_minmax(0,1fr)] [&_&]:tablet:grid-cols-1"
          >
            <dt className="min-w-0 [overflow-wrap:anywhere]">
              <code className="font-semibold">{name}</code>
            </dt>
            <dd className="min-w-0">
              <p className="text-quiet [overflow-wrap:anywhere]">
                {inside ? 'object' : <Kind schema={field} />}
                {inside && isNullable(field) && ' or null'}
              </p>
              {field.description && (
                <p className="max-w-measure">
                  <Said text={field.description} />
                </p>
              )}
              {inside && (
                <div className="mt-2 border-line border-s ps-4">
                  <Fields fields={inside} />
                </div>
              )}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

/** Of an object that has no name of its own. */
const propertiesIn = (field: Schema): Record<string, Schema> | null => {
  if (field.properties) return field.properties
  if (field.items && !field.items.$ref) return propertiesIn(field.items)
  const parts = (field.anyOf ?? field.oneOf ?? []).map(propertiesIn).filter((part) => part !== null)
  return parts.length > 0 ? Object.assign({}, ...parts) : null
}

const isNullable = ({ anyOf = [] }: Schema) => anyOf.some(({ type }) => type === 'null')
