import iconv from 'iconv-lite'
import type { ProposedField } from '#lib/intakes/intake'
import type { Trouble } from '../document.ts'

/** Pages of our own making, awkward as real ones are, and what is right to say of each. */
export type AwkwardPage = {
  /** What is proposed first for each field; a field that is not here is not proposed. */
  says: Partial<Record<ProposedField, string>>
  trouble?: Trouble
  url?: string
  sent?: string
  /** The files are UTF-8, whatever they go out as. */
  encoding?: string
  has?: string[]
  hasNot?: string[]
}

/** Where a page is, if it doesn't say where. */
export const address = 'https://mail.example/ships'
const host = { publisher: 'mail.example' }
const english = { title: 'No ship was turned away', language: 'en' }
const dutch = { title: 'Geen schip weggestuurd', language: 'nl' }
const german = { title: 'Kein Schiff abgewiesen', language: 'de' }
const french = { title: 'Aucun navire refoulé', language: 'fr' }
const greek = { title: 'Κανένα πλοίο δεν διώχθηκε', language: 'el' }
const russian = { title: 'Ни одно судно не отправлено обратно', language: 'ru' }
const published = '2025-01-17'
const kind = 'news_report'
const inEnglish = ['no ship had been turned away', 'ten past four in the morning', 'neither side may touch.']
const inGreek = ['κανένα πλοίο δεν διώχθηκε', 'στις τέσσερις και δέκα', 'τα πλοία πληρώνουν όπως πριν.']

export const awkwardPages: Record<string, AwkwardPage> = {
  'no-date': {
    says: { ...english, publisher: 'Merrow Mail', author: 'Ann Teller' },
    has: ['No ship was turned away\n', ...inEnglish],
    hasNot: ['Home', 'Sport', 'Most read', 'All rights'],
  },
  'three-dates': {
    says: { ...english, publisher: 'Merrow Mail', author: 'Ann Teller, Bo Quist', published, kind },
    has: inEnglish,
  },
  'json-ld-graph': {
    url: 'https://www.westermonde.example/haven/geen-schip/',
    says: {
      ...dutch,
      publisher: 'De Westermonder',
      author: 'Jet de Wit',
      published,
      kind,
      url: 'https://westermonder.example/haven/geen-schip',
    },
  },
  'json-ld-broken': { says: { ...german, publisher: 'Nordermünder Bote', author: 'Uwe Hansen', published, kind } },
  'json-ld-list': {
    says: {
      ...english,
      publisher: 'Merrow Mail',
      author: 'Ann Teller',
      published,
      kind,
      url: 'https://www.mail.example/ships/',
    },
  },
  'greek-date': {
    says: { ...greek, publisher: 'Η Φωνή της Καλλινήσου', published },
    has: inGreek,
    hasNot: ['Home', 'Most read'],
  },
  'persian-date': {
    says: { title: 'هیچ کشتی بازگردانده نشد', language: 'fa', publisher: 'روزنامه نیکساحل', published },
    has: ['مانند گذشته می‌پردازند.'],
  },
  'persian-month': {
    says: { title: 'گزارش اداره بندر', language: 'fa', published: '2024-12-21/2025-01-19', ...host },
  },
  'russian-date': {
    encoding: 'windows-1251',
    says: { ...russian, published, ...host },
    has: ['суда платят как прежде.'],
  },
  'german-date': { says: { ...german, published, ...host } },
  'french-date': { says: { ...french, published: '2025-02-01', ...host }, has: ['L’un d’eux tenait un journal'] },
  'dutch-date': { says: { ...dutch, published: '2025-03-07', ...host } },
  'month-only': { says: { title: 'The port in numbers', language: 'en', published: '2025-01', ...host } },
  amp: {
    url: 'https://amp.mail.example/ships/amp?usqp=1',
    says: { ...english, publisher: 'Merrow Mail', published, kind, url: address },
    has: inEnglish,
    hasNot: ['Home'],
  },
  'soft-404-english': { says: { title: 'Sorry!', language: 'en', ...host }, trouble: 'soft_404' },
  'soft-404-greek': {
    says: { title: 'Η σελίδα που ζητήσατε δεν βρέθηκε', language: 'el', ...host },
    trouble: 'soft_404',
  },
  'soft-404-home': { says: { title: 'Merrow Mail', language: 'en', ...host }, trouble: 'soft_404' },
  'missing-in-the-news': { says: { title: 'Logboek nog altijd niet gevonden', language: 'nl', ...host } },
  'paywall-said': { says: { ...dutch, kind, ...host }, trouble: 'paywall' },
  'paywall-whole': { says: { ...dutch, kind, ...host }, has: ['betalen de schepen zoals tevoren.'] },
  'paywall-shown': { says: { ...german, ...host }, trouble: 'paywall' },
  'needs-script': { says: { title: 'Merrow Mail', language: 'en', ...host }, trouble: 'needs_script' },
  'are-you-human': { says: { title: 'mail.example', language: 'en', ...host }, trouble: 'blocked' },
  consent: { says: { title: 'Votre vie privée', language: 'fr', ...host }, trouble: 'blocked' },
  'windows-1253': { encoding: 'windows-1253', says: { ...greek, published, ...host }, has: inGreek },
  'charset-lie': {
    encoding: 'windows-1253',
    sent: 'text/html; charset=UTF-8',
    says: { ...greek, ...host },
    has: inGreek,
  },
  'charset-lie-of-the-server': {
    sent: 'text/html; charset=ISO-8859-1',
    says: { ...russian, ...host },
    has: ['суда платят как прежде.'],
  },
  'single-file': {
    url: '',
    sent: '',
    says: { ...english, publisher: 'Merrow Mail', url: 'https://www.mail.example/ships' },
    has: inEnglish,
  },
  'wrong-language': { says: { ...dutch, ...host } },
  'old-tables': {
    says: { title: 'Port Merrow: minutes', language: 'en', published: '1998-03-17', ...host },
    has: [...inEnglish, 'Ship\tFee\nGannet\t40'],
  },
  'dublin-core': {
    url: 'https://www.ports.gov.example/orders/14',
    says: {
      title: 'Order 14 of 2025 on harbour fees',
      language: 'en',
      author: 'Ministry of Ports',
      publisher: 'Government of Merrow',
      published: '2025-01',
    },
  },
  'social-post': {
    url: 'https://x.com/portmerrow/status/1',
    says: {
      title: 'Port Merrow (@portmerrow) on X',
      language: 'en',
      publisher: 'X (formerly Twitter)',
      published,
      kind: 'social_post',
    },
    has: ['No ship was turned away during the storm.'],
  },
  'only-a-picture': { says: { language: 'en', ...host }, trouble: 'no_text' },
  unclosed: { sent: '', says: { ...english, ...host }, has: [...inEnglish, 'one\ntwo'] },
  'hidden-words': {
    says: { ...english, ...host },
    has: inEnglish,
    hasNot: ['Forty', 'Fifty', 'Sixty', 'Seventy', 'Eighty'],
  },
  'first-day': { says: { ...english, published, ...host } },
  xhtml: { sent: 'application/xhtml+xml', says: { ...french, published, ...host } },
  'turned-around': { says: { ...english, ...host } },
  live: { says: { title: 'The storm, live', language: 'en', ...host }, has: inEnglish },
}

/** A page as its site sends it. */
export function sent(name: string, html: string): { bytes: Uint8Array; mediaType: string } {
  const { encoding = 'utf8', sent = 'text/html' } = awkwardPages[name] as AwkwardPage
  return { bytes: new Uint8Array(iconv.encode(html, encoding)), mediaType: sent }
}
