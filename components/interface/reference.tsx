import { Section } from '#components/ui/section'
import { dataLinks } from '#lib/links'
import { description } from '#lib/publishing/api/description'
import { guide } from '#lib/publishing/api/guide'
import { exampleOf, type Known, methodOf } from '#lib/publishing/api/operation'
import { operations } from '#lib/publishing/api/operations'
import { Fields } from './fields.tsx'
import type { Schema } from './kind.tsx'
import { OperationText, type Parameter, Shell } from './operation-text.tsx'
import { Said } from './said.tsx'

type Told = {
  parameters?: Parameter[]
  requestBody?: { content: Record<string, { schema: Schema }> }
  responses: { '200': { content: Record<string, { schema: Schema }> } }
}

/** The interface as its description tells it, for people. */
export function Reference({ known, site }: { known: Known; site: string }) {
  const { paths = {}, components } = description()
  const shapes = Object.entries((components?.schemas ?? {}) as Record<string, Schema>)
  return (
    <div lang="en" dir="ltr" className="flex flex-col gap-10">
      <Section id="guide" title="Before you begin">
        {guide.map(({ title, text }) => (
          <div key={title} className="mb-5">
            <h3 className="font-semibold">{title}</h3>
            <p className="max-w-measure">{text}</p>
            {title === 'Hashes' && known.claims && (
              <Shell command={`curl -s '${site}${dataLinks.claim(known.claims)}' | jq -cjS .claim | sha256sum`} />
            )}
            {title === 'Google Fact Check Tools' && (
              <Shell command={`curl -s '${site}/v1alpha1/claims:search?query=treaty&languageCode=en'`} />
            )}
          </div>
        ))}
      </Section>
      <Section id="operations" title="What can be asked">
        {Object.entries(operations).map(([name, operation]) => {
          const told = paths[operation.path]?.[methodOf(operation)] as unknown as Told
          const sent = Object.values(told.requestBody?.content ?? {})[0]?.schema.properties ?? {}
          const address = exampleOf(operation, known)
          return (
            <OperationText
              key={name}
              name={name}
              method={methodOf(operation).toUpperCase()}
              path={operation.path}
              summary={operation.summary}
              description={operation.description}
              parameters={told.parameters ?? Object.entries(sent).map(([name, schema]) => ({ name, schema }))}
              answer={Object.values(told.responses['200'].content)[0]?.schema ?? {}}
              example={address && site + address}
              sent={operation.sent}
            />
          )
        })}
      </Section>
      <Section id="shapes" title="What comes back">
        {shapes.map(([name, shape]) => (
          <section key={name} aria-labelledby={name} className="border-line border-t py-5">
            <h3 id={name} className="font-semibold">
              {name}
            </h3>
            <p className="mb-3 max-w-measure">
              <Said text={shape.description ?? ''} />
            </p>
            <Fields fields={shape.properties ?? shape.anyOf?.[0]?.properties ?? {}} />
          </section>
        ))}
      </Section>
    </div>
  )
}
