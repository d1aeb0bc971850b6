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
  'reply',
  'schedule',
  'embargo',
  'withholding',
  'claim',
  'party',
  'source',
  'topic',
  'page',
  'labels',
  'translation',
  'settings',
  'checklist',
  'tip',
  'other',
] as const
export type FormSubject = (typeof formSubjects)[number]

const listed = (word: string): FormSubject => formSubjects.find((subject) => subject === word) ?? 'other'

/** Makes the page show the form. */
const asked = (id: string) => `?withhold=${id}#withhold-${id}`

/** Where the desk has a form that is about no part of a claim: `source:{id}:withholding:{capture}`. */
const addresses: Record<string, (id: string, part?: string, of?: string) => string> = {
  claim: (id) => `/desk/claims/${id}`,
  party: (id) => `/desk/parties/${id}`,
  topic: (id) => `/desk/topics/${id}`,
  source: (id, part, of) => `/desk/sources/${id}${part === 'withholding' && of ? `/captures/${of}${asked(of)}` : ''}`,
  page: (slug) => `/desk/pages/${slug}`,
  labels: () => '/desk/labels',
  translation: (claim, language = '') => `/desk/claims/${claim}/translations/${language}`,
  settings: () => '/desk/settings',
  tip: (id, part) => (part === 'claim' ? `/desk/claims/new?tip=${id}` : `/desk/inbox/${id}`),
  checklist: () => '/desk/settings/checklist',
}

/** Where a page on which something is reviewed has its forms. */
const discussed = {
  comment: () => 'say',
  reply: (thread: string) => `thread-${thread}`,
  'request-changes': () => 'decide',
  submission: () => 'record-acts',
}

/** What a form is about, and where on the desk it is. */
export function placeOf(form: string): { subject: FormSubject; address: string } {
  const found = ofClaimForm(form)
  return found ? placeInClaim(found) : placeElsewhere(form.split(':'))
}

function placeElsewhere([kind = '', id = '', part = '', of = '']: string[]) {
  if (isRecordSubject(kind) && Object.hasOwn(discussed, part)) {
    const subject = part as keyof typeof discussed
    return { subject, address: `/desk/records/${kind}/${id}#${discussed[subject](of)}` }
  }
  const address = Object.hasOwn(addresses, kind) ? addresses[kind]?.(id, part, of) : undefined
  return { subject: part === 'withholding' ? part : listed(kind), address: address ?? '/desk' }
}

function placeInClaim({ claim, part }: { claim: string; part: string }) {
  const [word = '', id = ''] = part.split(':')
  const page = `/desk/claims/${claim}`
  const subject = listed(word)
  if (subject === 'comment' || subject === 'reply' || subject === 'request-changes') {
    return { subject, address: `${page}/review#${discussed[subject](id)}` }
  }
  if (subject === 'withholding') return { subject, address: `${page}/history${asked(id)}` }
  if (subject === 'statement' && id !== 'new') return { subject, address: `${page}?edit=${id}#statement-${id}` }
  const anchors = { statement: 'statements', citation: 'citations', request: 'accused', waiver: 'gates' }
  return { subject, address: `${page}#${anchors[subject as keyof typeof anchors] ?? subject}` }
}

/** Parts of a claim that somebody may remove. */
const removable = ['statement', 'citation', 'accused', 'request']
/** Forms that stand there only while a claim is open for editing. */
const written = [...removable, 'text', 'verdict', 'waiver', 'submission']

/** Forms of parts that a claim no longer has; of all that is written when nobody may write in it. */
export function withoutPlace(forms: string[], parts: string[], mayWrite: boolean): string[] {
  return forms.filter((form) => {
    const [word = '', id = ''] = ofClaimForm(form)?.part.split(':') ?? []
    if (!mayWrite) return written.includes(word)
    return removable.includes(word) && id !== 'new' && !parts.includes(id)
  })
}
