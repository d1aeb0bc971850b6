import type { Trouble } from './document.ts'
import { isSaidToCost } from './json-ld.ts'
import { lineOf, type Page } from './page.ts'
import { visibleText } from './visible-text.ts'

/** Says whether a page stands where the document should; `text` is what a reader sees of it. Looks before anything is taken apart. */
export function troubleOf(page: Page, text: string): Trouble | null {
  const { document } = page
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const titles = [...document.querySelectorAll('title, h1')].slice(0, 4).map(lineOf).join('\n')
  if (letters < 1500 && (doors.test(titles) || isConsent(page, text))) return 'blocked'
  if (letters < 1500 && (lost.test(titles) || leadsHome(page, letters))) return 'soft_404'
  if (letters < 200 && needsScript(document, letters)) return 'needs_script'
  if (letters < 3000 && hasWall(page, text, letters)) return 'paywall'
  return letters < 10 ? 'no_text' : null
}

/** Titles of pages that ask whether one is a person, or let nobody in. */
const doors =
  /^(just a moment|attention required|access (is )?denied|(403 )?forbidden|are you (a robot|human)|(please )?verify (that )?you are( a)? human|verification required|security check|checking your browser|captcha|robot check|pardon our interruption|toegang geweigerd|zugriff verweigert|accès refusé|доступ запрещ[её]н|проверка браузера|δεν επιτρέπεται η πρόσβαση)[\s.!?…]*([|–—:-].*)?$/im

/** Where a title says no more than this, or says it of a page. */
const lost =
  /^(error |http |fehler |fout |erreur |σφάλμα |ошибка |خطای )?(404|410)\s*([\s|–—:-]*(error|page|not|niet|nicht).*)?$|\b(error|http|fehler|fout|erreur|σφάλμα|ошибка) (404|410)\b|page (was |could )?not (be )?found|(can.?t|cannot|couldn.?t) find (the|that|this|your) page|page (does not|doesn.?t|no longer) exist|(page|article) is no longer available|pagina (is )?niet (meer )?(gevonden|beschikbaar)|σελίδα (που ζητήσατε )?δεν (βρέθηκε|υπάρχει)|seite (wurde )?nicht gefunden|page (est )?introuvable|page non trouvée|страница не (найдена|существует)|صفحه.{0,20}(یافت|پیدا) نشد|^(oops\W*)?(not found|nothing found|niet gevonden|δεν βρέθηκε|nicht gefunden|introuvable|не найдено|یافت نشد)\s*([|–—-].*)?$/im

/** One that answers every wrong address with a few words and the way home. */
function leadsHome({ document, url }: Page, letters: number) {
  const canonical = document.querySelector('link[rel="canonical" i]')?.getAttribute('href')
  const own = URL.parse(url ?? '')
  const named = canonical ? URL.parse(canonical, url ?? undefined) : null
  return (
    letters < 400 &&
    own !== null &&
    named !== null &&
    own.pathname !== '/' &&
    named.pathname === '/' &&
    named.search === ''
  )
}

const isConsent = ({ url, document }: Page, text: string) =>
  /^(consent|cookies?|gdpr|privacy-?gate|myprivacy)\./.test(URL.parse(url ?? '')?.hostname ?? '') ||
  (/cookie|consent|privacy|toestemming|zustimmung|consentement|συγκατάθεση|согласи/i.test(
    lineOf(document.querySelector('title')),
  ) &&
    (text.match(/cookie/gi)?.length ?? 0) > 2 &&
    document.querySelector('article') === null)

/** A few words may be all that somebody had to say; in a page that waits for its program they are not where they will be. */
function needsScript(document: Document, letters: number) {
  const notes = [...document.querySelectorAll('noscript')]
  const room = document.querySelector('#root, #app, #__next, #__nuxt, [data-reactroot], app-root, [ng-app]')
  return (
    (letters < 100 && notes.some((note) => /java\s?script/i.test(note.textContent ?? ''))) ||
    (document.querySelector('script') !== null && room !== null && visibleText(room).length < 40)
  )
}

/** Said in JSON-LD or shown in the page; where the whole text came all the same, it is there to be read. */
function hasWall(page: Page, text: string, letters: number) {
  const { document } = page
  const walls = [
    ...document.querySelectorAll(
      '[class*="paywall" i], [id*="paywall" i], [class*="regwall" i], [class*="subscriber-only" i], [class*="subscription-wall" i], [data-paywall]',
    ),
  ]
  const words = walls.map((wall) => lineOf(wall)).join(' ')
  const asksForMoney = prompts.test(text) || prompts.test(words)
  const inside = lineOf(document.querySelector('[class*="paywall" i]')).length
  if (isSaidToCost(page)) return asksForMoney || (letters < 1200 && inside < 300)
  return walls.length > 0 && asksForMoney
}

const prompts =
  /subscribe (now |today )?(to|and) (continue|read|keep|unlock)|(continue|keep) reading|already (a )?subscriber|subscribers only|for subscribers|unlock this (article|story)|verder lezen|lees verder met|alleen voor abonnees|abonneer|word abonnee|συνεχίστε την ανάγνωση|μόνο για συνδρομητές|γίνετε συνδρομητ|weiterlesen mit|jetzt abonnieren|nur für abonnenten|artikel freischalten|réservé aux abonnés|il vous reste \d+ ?%|abonnez-vous|pour lire la suite|только (для|по) подпис|оформите подписку|читать дальше по подписке|برای ادامه.{0,20}اشتراک|ویژهٔ? مشترکان/i
