import { describe, expect, test } from 'vitest'
import { postText, wordsOf } from './words.ts'

describe('words', () => {
  test.each([
    ['The Élysée said: “No!”', ['the', 'elysee', 'said', 'no']],
    ['Η «Συνθήκη» τους', ['η', 'συνθηκη', 'τουσ']],
    ['Договор №5 подписан', ['договор', 'no5', 'подписан']],
    ['ايران و عِراق؟', ['ایران', 'و', 'عراق']],
    ['1,000 men, 2.000.000 women and 3.14', ['1000', 'men', '2000000', 'women', 'and', '3', '14']],
    ['12,3456', ['12', '3456']],
    ['drone😀strike → war', ['drone', 'strike', 'war']],
    ['हिन्दी शब्द', ['हिन्दी', 'शब्द']],
    ['—', []],
  ])('of %s', (text, words) => expect(wordsOf(text)).toEqual(words))
})

describe('a post', () => {
  test.each([
    ['Look: https://example.org/a?b=c now', ['look', 'now']],
    ['#FloodedMetropic.twitter.com/AbC1', ['flooded', 'metro']],
    ['see www.example.org/x, t.co/abc', ['see']],
    ['#StopTheFlood2020 @TheUNOffice #COVID19', ['stop', 'the', 'flood', '2020', 'the', 'un', 'office', 'covid', '19']],
    ['snake_case #one_two', ['snake', 'case', 'one', 'two']],
    ["the mayor’s boats and the river's", ['the', 'mayor', 'boats', 'and', 'the', 'river']],
    ['#ΜεγάληΠλημμύρα', ['μεγαλη', 'πλημμυρα']],
  ])('%s', (text, words) => expect(wordsOf(postText(text))).toEqual(words))
})
