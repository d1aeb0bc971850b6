import { globSync, readFileSync } from 'node:fs'
import { createTranslator } from 'next-intl'
import { expect, test } from 'vitest'
import messages from '#messages/desk'
import { acts, subjects } from './log.ts'
import { type Line, type Say, tell } from './sentence.ts'

const say = createTranslator({ locale: 'en', messages, namespace: 'desk.event' }) as unknown as Say
const told = (line: Partial<Line>) => tell({ act: 'save', subject: 'claim', fields: null, ...line }, say, 'en')
const key = (text: string) => text.replaceAll(' ', '_')

test.each<[Partial<Line>, string]>([
  [
    { fields: ['context', 'first_made', 'first_made_earliest', 'sentence'] },
    'changed the context, when it was first made, and the sentence',
  ],
  [{ fields: null }, 'saved the claim'],
  [{ act: 'confirm suspension' }, 'confirmed the suspension'],
  [{ act: 'add', subject: 'waiver', fields: ['gate', 'reason'] }, 'added a reason for a gate that is not met'],
  [{ act: 'change', subject: 'statement', fields: ['words'] }, 'changed a statement: the words'],
  [{ act: 'assign', subject: 'assignment', label: 'Rea' }, 'assigned it to Rea'],
  [{ act: 'take back', subject: 'comment' }, 'took back a comment'],
  [{ act: 'create', subject: 'party', label: 'Iran' }, 'recorded the party “Iran”'],
  [{ act: 'create', subject: 'party' }, 'recorded a party'],
  [{ act: 'publish', subject: 'topic', label: 'A treaty' }, 'published the topic “A treaty”'],
  [{ act: 'save', subject: 'person', fields: ['role'], label: 'Eda' }, 'changed the account of Eda: the role'],
  [{ fields: ['some_new_field'] }, 'changed some new field'],
  [{ act: 'frobnicate', subject: 'widget' }, 'frobnicate: widget'],
])('%j: %s', (line, sentence) => expect(told(line)).toBe(sentence))

test('all that the filter offers has a word', () => {
  const { acts: ofActs, subjects: ofSubjects } = messages.desk.log
  expect(Object.keys(ofActs).sort()).toEqual(acts.map(key).sort())
  expect(Object.keys(ofSubjects).sort()).toEqual(subjects.map(key).sort())
})

test('every act and subject that a trigger of the database writes is told in words', () => {
  // The words that stand in the migrations where an event is written, or where a trigger is told its subject.
  const sql = globSync('db/migrations/*.sql').map((file) => readFileSync(file, 'utf8'))
  const written = sql.flatMap((text) =>
    [...text.matchAll(/INSERT INTO events[^;]*;/g)].flatMap(([insert]) => words(insert.replace(/\bWHEN '[^']*'/g, ''))),
  )
  const hung = sql.flatMap((text) =>
    [...text.matchAll(/log_(?:claim_part|record)\('([a-z ]+)'\)/g)].map((match) => match[1] as string),
  )
  const { of, claim, part, subject } = messages.desk.event
  const known = new Set([
    ...Object.keys(claim),
    ...Object.keys(part),
    ...Object.keys(subject),
    'claim',
    ...Object.values(of).flatMap(Object.keys),
  ])
  const untold = [...written, ...hung].filter((word) => !known.has(key(word)))
  expect([...new Set(untold)], 'give them a sentence in messages/desk.json, desk.event').toEqual([])
})

/** Quoted words of an INSERT that are no setting, key, operation, state or column. */
const words = (insert: string) =>
  [...insert.matchAll(/'([a-z][a-z ]*(?:_changes)?)'/g)]
    .map((match) => match[1] as string)
    .filter(
      (word) =>
        !/^(app|id|assignee|editor|reviewer|admin|suspended|confirmed|refused|failed|canceled|published|publication)$/.test(
          word,
        ),
    )
