import { describe, expect, test } from 'vitest'
import { foldOnce } from './folding.ts'
import { findQuotation } from './quotation.ts'

const persian = 'سخنگوی وزارت امور خارجه گفت ایران سلاحی برای استفاده در اوکراین نمی‌دهد.'
const greek = 'Η Μόσχα δεν επιβεβαίωσε ούτε διέψευσε την αποστολή στρατιωτών.'

describe('the words as they stand in the text', () => {
  test.each([
    ['plain Dutch', 'Het land zegt: wij leveren geen wapens.', 'wij leveren', 'wij leveren'],
    ['Greek, decomposed in the text', greek.normalize('NFD'), 'ούτε διέψευσε', 'ούτε διέψευσε'.normalize('NFD')],
    ['Greek, decomposed in the quote', greek, 'ούτε διέψευσε'.normalize('NFD'), 'ούτε διέψευσε'],
    ['Greek, tonos for oxia', 'Η Μ\u1f79σχα αρνείται', 'Μόσχα', 'Μ\u1f79σχα'],
    ['Persian with its zero-width non-joiner', persian, 'نمی‌دهد', 'نمی‌دهد'],
    ['Korean, conjoining in the text', '북한은 부인했다'.normalize('NFD'), '부인했다', '부인했다'.normalize('NFD')],
    ['a no-break space', 'ruim 12\u00a0000 militairen', '12 000 militairen', '12\u00a0000 militairen'],
    ['a line break for a space', 'neither confirmed\r\n\tnor denied', 'confirmed nor', 'confirmed\r\n\tnor'],
    ['many spaces in the quote', 'neither confirmed nor', ' neither  confirmed\n', 'neither confirmed'],
    ['typographic quotation marks', 'an end to “any diktat” now', 'an end to "any diktat"', 'an end to “any diktat”'],
    ['guillemets', 'μιλά για «ηγεμονία» εδώ', 'για "ηγεμονία"', 'για «ηγεμονία»'],
    ['an apostrophe', 'Iran’s answer', "Iran's", 'Iran’s'],
    ['a no-break hyphen', 'a mutual\u2011defence clause', 'mutual-defence', 'mutual\u2011defence'],
    ['signs outside the basic plane', 'so 👍🏽 agreed', '👍🏽 agreed', '👍🏽 agreed'],
    ['the whole text', 'No.', 'No.', 'No.'],
    ['a sign that NFC makes longer', 'क़ ब', 'ब', 'ब'],
    ['Chinese, where no space parts words', '朝鲜否认派兵', '否认', '否认'],
    ['Japanese', 'ロシアは派兵を否定した', '派兵を否定', '派兵を否定'],
    ['Thai', 'รัสเซียปฏิเสธข่าวนี้', 'ปฏิเสธ', 'ปฏิเสธ'],
    ['digits among Chinese', '超过12000名士兵', '12000', '12000'],
    ['a word within punctuation', 'the (so-called) “partnership”', 'called', 'called'],
  ])('%s', (_, text, quote, exact) => {
    const found = findQuotation(text, quote)
    expect(found?.exact).toBe(exact)
    expect(found && text.slice(found.start, found.end)).toBe(exact)
  })
})

describe('no match', () => {
  test.each([
    ['one altered letter', 'wij leveren geen wapens', 'wij leverden geen wapens'],
    ['another case', 'Iran denies', 'iran denies'],
    ['a missing tonos', greek, 'ουτε'],
    ['a missing non-joiner', persian, 'نمیدهد'],
    ['Arabic kaf for Persian kaf', 'کشور', 'كشور'],
    ['a ligature for letters', 'the ﬁrst', 'first'],
    ['a superscript', 'km²', 'km2'],
    ['a missing comma', 'no, never', 'no never'],
    ['joined words', 'not able', 'notable'],
    ['the end of a word', 'They are not unarmed.', 'armed'],
    ['the beginning of a word', 'an armistice', 'arm'],
    ['words of which the last is cut', 'They deny it', 'They den'],
    ['words of which the first is cut', 'They deny it', 'ey deny it'],
    ['half a number', 'some 12000 men', '2000'],
    ['a number without its thousands', 'some 1,200 men', '200 men'],
    ['a number without its decimals', 'some 1.5 million', '1'],
    ['a word cut at its soft hyphen', 'un\u00adarmed', 'armed'],
    ['half a Persian word, cut at its non-joiner', persian, 'دهد'],
    ['half a Greek word', 'Η Μόσχα διέψευσε', 'έψευσε'],
    ['half a Korean word', '북한은 비무장', '무장'],
    ['an em dash for a hyphen', 'word—word', 'word-word'],
    ['half a composed sign', 'caf\u0065\u0301', 'cafe'],
    ['a sign without the mark NFC cannot compose', 'x\u0302 = 3', 'x'],
    ['a mark alone', 'x\u0302', '\u0302'],
    ['half a syllable', '각'.normalize('NFD'), '가'],
    ['an empty quote', 'anything', ''],
    ['white space', 'any thing', ' \u00a0\n'],
    ['an empty text', '', 'a'],
  ])('%s', (_, text, quote) => {
    expect(findQuotation(text, quote)).toBeNull()
  })
})

test('a refused half sign or word does not hide a later whole one', () => {
  expect(findQuotation('x\u0302 then x', 'x')).toMatchObject({ start: 8, end: 9 })
  expect(findQuotation('unarmed, disarmed, armed', 'armed')).toMatchObject({ start: 19, end: 24 })
})

describe('what stands around', () => {
  test('is kept as it stands, in whole words, at most 150 signs on either side', () => {
    const text = `${'before '.repeat(40)}\u00a0“word”\u00a0${'behind '.repeat(40)}`
    const found = findQuotation(text, '"word"')
    expect(found).toMatchObject({ exact: '“word”', start: 281, end: 287 })
    expect(found?.prefix).toBe(`${'before '.repeat(21)}\u00a0`)
    expect(found?.suffix).toBe(`\u00a0${'behind '.repeat(21)}`.trimEnd())
  })

  test('is the whole text, where that is short', () => {
    expect(findQuotation(' One word more. ', 'word')).toMatchObject({ prefix: 'One ', suffix: ' more.' })
  })

  test('is nothing of a word that is longer', () => {
    expect(findQuotation(`${'a'.repeat(200)} word ${'b'.repeat(200)}`, 'word')).toMatchObject({
      prefix: '',
      suffix: '',
    })
  })
})

describe('words that are left out', () => {
  const text = 'Wij leveren, zei hij, geen wapens. Wij leveren ook geen geld aan wie dan ook. Wij zwijgen.'

  test.each([
    ['as […]', 'Wij leveren […] geen wapens', 'Wij leveren […] geen wapens'],
    ['as [...]', 'Wij leveren [...] geen wapens', 'Wij leveren […] geen wapens'],
    ['as (…)', 'Wij leveren(…)geen wapens', 'Wij leveren […] geen wapens'],
    ['as (...), over a line', 'Wij leveren\n(...) geen  wapens', 'Wij leveren […] geen wapens'],
    ['twice', 'Wij leveren […] geen geld […] zwijgen', 'Wij leveren […] geen geld […] zwijgen'],
    ['before and behind, where nothing is left out', '[…] geen wapens. […]', 'geen wapens.'],
    ['side by side', 'Wij leveren […] […] zwijgen', 'Wij leveren […] zwijgen'],
  ])('%s', (_, quote, exact) => {
    expect(findQuotation(text, quote)?.exact).toBe(exact)
  })

  test.each([
    ['parts in another order', 'geen wapens […] zei hij'],
    ['a part that is altered', 'Wij leveren […] geen wapenz'],
    ['a part that is half a word', 'Wij leveren […] een wapens'],
    ['the same words for two parts', 'zei hij […] zei hij'],
    ['a gap that is not marked', 'Wij leveren geen wapens'],
    ['an ellipsis without brackets', 'Wij leveren … geen wapens'],
    ['nothing but gaps', '[…] (...)'],
  ])('are refused with %s', (_, quote) => {
    expect(findQuotation(text, quote)).toBeNull()
  })

  test('leave the parts as near to each other as they stand', () => {
    const found = findQuotation(text, 'Wij leveren […] geen geld')
    expect(found && text.slice(found.start, found.end)).toBe('Wij leveren ook geen geld')
    expect(found).toMatchObject({ prefix: text.slice(0, 35), suffix: text.slice(found?.end) })
  })

  test('are no gap where the text has the mark itself', () => {
    const kept = 'He said: “we (...) never” and “we never”'
    expect(findQuotation(kept, 'we (...) never')?.exact).toBe('we (...) never')
  })
})

test('the place that was pointed at is preferred', () => {
  const text = 'No. “No.” n\u0303o  No. No'
  expect(findQuotation(text, 'No.')?.start).toBe(0)
  expect(findQuotation(text, 'No.', 5)?.start).toBe(5)
  expect(findQuotation(text, 'No.', 6)?.start).toBe(15)
  expect(findQuotation(text, 'No.', 19)?.start).toBe(0)
})

test('a text is folded once for many quotations', () => {
  const text = foldOnce('Wij leveren geen wapens. '.repeat(20_000))
  for (let each = 0; each < 500; each++) {
    expect(findQuotation(text, 'leveren geen', each * 1000)?.start).toBe(each * 1000 + 4)
  }
})

test('a surrogate pair is never cut in two', () => {
  const found = findQuotation(`${'👍'.repeat(20)}!word!${'👍'.repeat(20)}`, 'word')
  expect(found?.prefix.isWellFormed()).toBe(true)
  expect(found?.suffix.isWellFormed()).toBe(true)
})

test('every passage of a mixed text is found where it stands, however it is written', () => {
  const text = `${greek.normalize('NFD')}\u00a0\n“${persian}” – Iran’s…  북한 é x\u0302 👍`
  const words = [...text.matchAll(/\S+/g)]
  for (const first of words) {
    for (const last of words.filter(({ index }) => index >= first.index)) {
      const exact = text.slice(first.index, last.index + last[0].length)
      const typed = exact
        .normalize('NFC')
        .replace(/[“”]/g, '"')
        .replace(/’/g, "'")
        .replace(/–/g, '-')
        .replace(/\s+/g, ' ')
      const found = findQuotation(text, typed)
      expect(found?.exact).toBe(exact)
      expect(found && text.slice(found.start, found.end)).toBe(exact)
    }
  }
})

// With its square it would take many minutes; a busy machine alone does not make it one.
test('the work grows with the text, not with its square', { timeout: 60_000 }, () => {
  const text = `${'Wij leveren geen wapens. '.repeat(40_000)}het einde`
  expect(findQuotation(text, 'het einde')?.start).toBe(1_000_000)
  expect(findQuotation(text, 'staat er niet')).toBeNull()
  expect(findQuotation('ab '.repeat(300_000), `${'ab '.repeat(3_000)}a`)).toBeNull()
  expect(findQuotation('a'.repeat(1_000_000), 'a'.repeat(9_000))).toBeNull()
})

// A page that is made to keep us busy would otherwise take an hour.
test('a letter with a million marks is no more work than a million letters', { timeout: 60_000 }, () => {
  const text = `one x${'\u0300\u0316'.repeat(500_000)} two three`
  expect(findQuotation(text, 'two three')?.exact).toBe('two three')
  expect(findQuotation(text, 'x')).toBeNull()
  expect(findQuotation(text, 'one')?.suffix).toBe('')
})
