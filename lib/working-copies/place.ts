import { isRecordSubject } from '#lib/records/record'
import { ofClaimForm } from './working-copy.ts'

/** What a form is about, for a list of forms. */
export const formSubjects = [
  'text',
  'verdict',
  'statement',
  'citation',
  'accused',
  'request',
  'waiver',
  'submission',
  'request-changes',
  'comment',
  'claim',
  'party',
  'source',
  'topic',
  'other',
] as const
export type FormSubject = (typeof formSubjects)[number]

const listed = (word: string): FormSubject => formSubjects.find((subject) => subject === word) ?? 'other'

/** What a form is about, and where on the desk it is. */
export function placeOf(form: string): { subject: FormSubject; address: string } {
  const found = ofClaimForm(form)
  if (!found) {
    const [kind = '', id = '', part = ''] = form.split(':')
    if (isRecordSubject(kind) && part === 'comment')
      return { subject: part, address: `/desk/records/${kind}/${id}#say` }
    if (isRecordSubject(kind) && part === 'request-changes') {
      return { subject: part, address: `/desk/records/${kind}/${id}#decide` }
    }
    const plural = { claim: 'claims', party: 'parties', source: 'sources', topic: 'topics' }[kind]
    return { subject: listed(kind), address: plural ? `/desk/${plural}/${id}` : '/desk' }
  }
  const { claim, part } = found
  const [word = '', id = ''] = part.split(':')
  const page = `/desk/claims/${claim}`
  const subject = listed(word)
  if (subject === 'comment') return { subject, address: `${page}/review#say` }
  if (subject === 'request-changes') return { subject, address: `${page}/review#decide` }
  if (subject === 'statement' && id !== 'new') return { subject, address: `${page}?edit=${id}#statement-${id}` }
  const anchors = { statement: 'statements', citation: 'citations', request: 'accused', waiver: 'gates' }
  return { subject, address: `${page}#${anchors[subject as keyof typeof anchors] ?? subject}` }
}

/** Forms of parts that a claim no longer has; of any part when nobody may write in it. */
export function withoutPlace(forms: string[], parts: string[], mayWrite: boolean): string[] {
  return forms.filter((form) => {
    const [word = '', id = ''] = ofClaimForm(form)?.part.split(':') ?? []
    if (word === 'request-changes' || word === 'comment') return false
    if (!mayWrite) return true
    return ['statement', 'citation', 'accused', 'request'].includes(word) && id !== 'new' && !parts.includes(id)
  })
}
