import { expect, test } from 'vitest'
import { readHouse } from './house.ts'
import { messageOffences } from './message-rules.ts'

const en = {
  claim: {
    label: 'The claim',
    asked: '{party} was asked',
    sources: '{count, plural, one {# source} other {# sources}}',
  },
  verdict: { true: 'True', false: 'False' },
  note: { back: '<link>Back</link> to {place, number}', which: '{kind, select, own {Ours} other {Theirs}}' },
}
const nl = {
  claim: {
    label: 'De bewering',
    asked: 'Gevraagd: {party}',
    sources: '{count, plural, one {# bron} other {# bronnen}}',
  },
  verdict: { true: 'Waar', false: 'Onwaar' },
  note: { back: '<link>Terug</link> naar {place, number}', which: '{kind, select, own {Van ons} other {Van hen}}' },
}
const desk = {
  desk: { save: 'Save', state: { draft: 'Draft' } },
  refusals: { stale: 'Too late' },
  jobs: { mail: 'Mail' },
}

const page = 'app/(public)/[locale]/page.tsx'
const desks = 'app/(desk)/desk/page.tsx'

/** A house in which every text is used and translated; each case changes one thing in it. */
const sound = {
  [page]: "import { Claim } from '#components/claims/claim'",
  'components/claims/claim.tsx': `
    const t = useTranslations('claim')
    const all = useTranslations()
    const note = await getTranslations({ locale, namespace: 'note' })
    return [t('label'), t('asked', { party }), t(isMany ? 'sources' : 'label'), all(\`verdict.\${verdict}\`),
      note.rich('back', { link }), note('which', { kind })]`,
  [desks]: `
    const t = await getTranslations('desk')
    return [t('save'), t(\`state.\${state}\`), tell((await getTranslations('jobs'))(job))]`,
  'lib/actions/messages.ts': `
    const t = createTranslator({ locale, messages, namespace: 'refusals' })
    return t(wording(reason) as 'stale')`,
}

type Change = { en?: object; nl?: object; desk?: object; files?: Record<string, string> }

function offencesIn(change: Change) {
  const files = new Map(Object.entries({ ...sound, ...change.files }))
  const languages = new Map([
    ['en', { ...en, ...change.en }],
    ['nl', { ...nl, ...change.nl }],
  ])
  return messageOffences({ languages, desk: { ...desk, ...change.desk }, files, house: readHouse(files) })
}

test('texts that are translated and used have no offences', () => {
  expect(offencesIn({})).toEqual([])
})

test.each<[string, Change, string]>([
  ['a text is not translated', { nl: { verdict: { true: 'Waar' } } }, 'nl.json: verdict.false: missing'],
  [
    'a translation of nothing',
    { nl: { verdict: { ...nl.verdict, half: 'Half' } } },
    'nl.json: verdict.half: the first',
  ],
  [
    'a value is misnamed',
    { nl: { claim: { ...nl.claim, asked: 'Gevraagd: {partij}' } } },
    'claim.asked: takes {partij}',
  ],
  ['a value is left out', { nl: { claim: { ...nl.claim, asked: 'Gevraagd' } } }, 'claim.asked: takes nothing'],
  [
    'a value is of another kind',
    { nl: { claim: { ...nl.claim, sources: '{count} bronnen' } } },
    'claim.sources: takes',
  ],
  ['a link is lost', { nl: { note: { ...nl.note, back: 'Terug naar {place, number}' } } }, 'note.back: takes'],
  ['a choice is lost', { nl: { note: { ...nl.note, which: '{kind, select, other {Van hen}}' } } }, 'note.which: takes'],
  [
    'a plural without a category of its language',
    { nl: { claim: { ...nl.claim, sources: '{count, plural, other {# bronnen}}' } } },
    'claim.sources: a plural of other; nl has one, other',
  ],
  [
    'a plural with a category that its language lacks',
    { nl: { claim: { ...nl.claim, sources: '{count, plural, one {# bron} few {# bron} other {# bronnen}}' } } },
    'claim.sources: a plural of one, few, other',
  ],
  ['a text can not be read', { desk: { jobs: { mail: 'Mail {' } } }, "desk.json: jobs.mail: can't be read"],
  ['a text of readers is not used', { en: { more: { a: 'A' } }, nl: { more: { a: 'A' } } }, 'en.json: more.a: no code'],
  [
    'a text of the desk is not used',
    { desk: { desk: { ...desk.desk, undo: 'Undo' } } },
    'desk.json: desk.undo: no code',
  ],
  ['a part of the same name', { desk: { ...desk, claim: { label: 'Claim' } } }, 'desk.json: claim: a part of'],
  [
    'a public page asks for a text of the desk',
    { files: { 'components/claims/claim.tsx': `${sound['components/claims/claim.tsx']}; all('desk.save')` } },
    'claim.tsx: desk.save: public pages',
  ],
  [
    'a public page asks for a part of the desk',
    { files: { [page]: `${sound[page]}\nconst t = await getTranslations('desk'); t('save')` } },
    'page.tsx: desk.save: public pages',
  ],
])('%s', (_, change, offence) => {
  expect(offencesIn(change)).toEqual(expect.arrayContaining([expect.stringContaining(offence)]))
})

test('a file that is given its translator says whose texts they are', () => {
  const files = { 'lib/events/sentence.ts': "/** Texts of `more.*`. */ export const tell = (say: Say) => say('a')" }
  expect(offencesIn({ desk: { more: { a: 'A', b: 'B' } }, files })).toEqual([
    'messages/desk.json: more.b: no code uses it',
  ])
})
