import { isId } from '#lib/fields'
import { isRecordSubject, type RecordSubject } from '#lib/records/record'

/** What is discussed and told of on the desk: a claim, or another record that is reviewed by itself. */
export type Matter = { of: 'claim' | RecordSubject; id: string }

/** A matter as one word of a form: `party:{id}`. */
export const matterKey = ({ of, id }: Matter) => `${of}:${id}`

export function parseMatter(key: string): Matter | null {
  const [of = '', id = '', ...more] = key.split(':')
  return (of === 'claim' || isRecordSubject(of)) && isId(id) && more.length === 0 ? { of, id } : null
}

/** Where on the desk it stands. */
export const matterPage = ({ of, id }: Matter) => (of === 'claim' ? `/desk/claims/${id}` : `/desk/records/${of}/${id}`)

/** Where on the desk it is reviewed and discussed. */
export const reviewPage = (matter: Matter) =>
  matter.of === 'claim' ? `${matterPage(matter)}/review` : matterPage(matter)
