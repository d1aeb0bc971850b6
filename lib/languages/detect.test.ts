import { expect, test } from 'vitest'
import { detectLanguage } from './detect.ts'

test.each([
  [
    'en',
    'The ministry said on Friday that nothing had been sent. Two officials, asked separately, gave the same answer.',
  ],
  [
    'nl',
    'Het ministerie zei vrijdag dat er niets was gestuurd. Twee ambtenaren, apart gevraagd, gaven hetzelfde antwoord.',
  ],
  ['el', 'Το υπουργείο δήλωσε την Παρασκευή ότι δεν στάλθηκε τίποτα. Δύο αξιωματούχοι έδωσαν την ίδια απάντηση.'],
  [
    'de',
    'Das Ministerium erklärte am Freitag, es sei nichts geliefert worden. Zwei Beamte gaben getrennt dieselbe Antwort.',
  ],
  ['fr', 'Le ministère a déclaré vendredi que rien n’avait été envoyé. Deux fonctionnaires ont donné la même réponse.'],
  ['ru', 'Министерство заявило в пятницу, что ничего не отправлялось. Два чиновника порознь дали один и тот же ответ.'],
  ['fa', 'وزارتخانه روز جمعه اعلام کرد که چیزی فرستاده نشده است. دو مقام جداگانه همان پاسخ را دادند و چیزی نیفزودند.'],
])('a text in %s is told by its words', (language, text) => {
  expect(detectLanguage(text)).toBe(language)
})

test('of a few words or of numbers nobody can tell', () => {
  expect(detectLanguage('Yes.')).toBeNull()
  expect(detectLanguage('1 2 3 4 5 6 7 8 9 10 '.repeat(30))).toBeNull()
})
