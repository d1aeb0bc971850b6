import { DiscardCopy } from '#components/working-copies/discard-copy'
import { isId } from '#lib/fields'
import type { WorkingCopy } from '#lib/working-copies/working-copy'

/** What somebody typed into a form, to read and copy where the form itself isn't, and to let go of it. */
export function CopyWords({ form, values, base }: Pick<WorkingCopy, 'form' | 'values' | 'base'>) {
  return (
    <div className="flex flex-col gap-2">
      {wordsOf({ values, base }).map((words) => (
        <p key={words} dir="auto" className="whitespace-pre-line break-words border-line border-s ps-3 font-serif">
          {words}
        </p>
      ))}
      <DiscardCopy form={form} />
    </div>
  )
}

/** What somebody can have meant to keep: texts that they changed. */
const wordsOf = ({ values, base }: Pick<WorkingCopy, 'values' | 'base'>) => {
  const texts = Object.entries(values).flatMap(([name, value]) =>
    typeof value === 'string' && value.trim() && !isId(value) && value !== base?.[name] ? [value] : [],
  )
  return [...new Set(texts)]
}
