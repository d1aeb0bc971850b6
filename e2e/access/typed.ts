import { randomUUID } from 'node:crypto'
import { verdicts } from '#lib/claims/claim'
import { party, source } from './newsroom.ts'

// What somebody types into the forms of the desk.

export const aDay = '2030-01-17'
export const aMoment = { date: aDay, time: '09:00', timeZone: 'Europe/Amsterdam' }

export const unique = () => randomUUID().slice(0, 8)
/** Like no other: what may have been checked before is asked about first. */
export const aClaim = () => ({ sentence: `${unique()} ${unique()} ${unique()}`, language: 'en' })
export const aParty = () => ({ name: `A party ${unique()}`, language: 'en', kind: 'state' })
export const aSource = () => ({
  url: `https://paper.example/${unique()}`,
  title: 'A title',
  publisher: 'A publisher',
  language: 'en',
  kind: 'news_report',
})
export const aFile = () => new File([`A text ${unique()}`], 'text.txt')
export const aTopic = () => ({ title: `A title ${unique()}`, language: 'en' })
export const aStatement = {
  'statement.party': party,
  'statement.stance': 'denies',
  'statement.wording': 'reported',
  'statement.words': 'They deny it',
  'statement.language': 'en',
}
export const aCitation = { 'citation.source': source, 'citation.relation': 'context' }
export const aPage = { slug: 'funding', title: 'Funding', language: 'en', body: 'Readers' }
export const allLabels = Object.fromEntries(
  verdicts.flatMap((verdict) => [
    [`labels.${verdict}.word`, 'A word'],
    [`labels.${verdict}.meaning`, 'A meaning'],
  ]),
)
