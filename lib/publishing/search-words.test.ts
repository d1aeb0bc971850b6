import { expect, test } from 'vitest'
import { everyWord, partsOfAll, rewritten, wordsAlone, wordsQuoted, wordsWanted } from './search-words.ts'

const query = `'armed' <-> 'drone' & 'iran' & !'x' & !( 'a' <-> 'b' ) | 'o''neil' & 'back\\\\slash'`

test('words that stand alone are neither in a phrase nor behind a minus', () => {
  expect(wordsAlone(query)).toEqual(['iran', "o'neil", 'back\\slash'])
  expect(wordsWanted(query)).toEqual(['armed', 'drone', 'iran', "o'neil", 'back\\slash'])
  expect(everyWord(query)).toEqual(['armed', 'drone', 'iran', 'x', 'a', 'b', "o'neil", 'back\\slash'])
  expect(wordsAlone(`!( 'a' & ( 'b' | 'c' ) ) & 'd'`)).toEqual(['d'])
  expect(wordsAlone(`'a' & 'b' & 'c'`, 2)).toEqual(['a', 'b'])
})

test('only those are rewritten in all their ways, and what stands in no quotation marks stays', () => {
  const ways = new Map([
    ['iran', ['iran', '#party:1']],
    ['drone', ['drone', '=dron']],
    ["o'neil", ["o'neil"]],
  ])
  expect(rewritten(query, ways, (word) => word.toUpperCase())).toBe(
    `'ARMED' <-> 'DRONE' & ('iran' | '#party:1') & ! 'X' & ! ( 'A' <-> 'B' ) | 'o''neil' & 'BACK\\\\SLASH'`,
  )
})

test('the parts that all have to fit', () => {
  expect(partsOfAll(`'a' & ( 'b' | 'c' & 'd' ) & !( 'e' & 'f' ) & 'g' <2> 'h' & !'i'`)).toEqual([
    `'a'`,
    `( 'b' | 'c' & 'd' )`,
    `! ( 'e' & 'f' )`,
    `'g' <2> 'h'`,
    `! 'i'`,
  ])
  expect(partsOfAll(`'a & b' & '|' & 'o''neil' & '('`)).toEqual([`'a & b'`, `'|'`, `'o''neil'`, `'('`])
  expect(partsOfAll(`'a' & 'b' | 'c'`)).toEqual([`'a' & 'b' | 'c'`])
  expect(partsOfAll(`'a'`)).toEqual([`'a'`])
})

test('what stands in quotation marks, also in marks that nothing closes', () => {
  expect(wordsQuoted('Iran "Armed" drones "to an')).toEqual(['armed', 'to', 'an'])
  expect(wordsQuoted('Iran and ""')).toEqual([])
})
