import { randomUUID } from 'node:crypto'
import type { Asker } from './people.ts'
import { admins, desk, everybody, type May, type RouteRow, writers } from './row.ts'
import { url } from './site.ts'
import type { Kind } from './subjects.ts'

/** Whose address is not a subject's. */
const at = (path: string, may: readonly Asker[] = desk): RouteRow => ({
  of: 'nothing',
  may: { always: may },
  path: () => path,
})
const aCopy = { form: 'claim:new', values: { sentence: 'A sentence' } }

const open = (path: string) => at(path, everybody)

const page = <K extends Kind>(of: K, may: May<K>, path: RouteRow['path']): RouteRow => ({
  of,
  may: may as RouteRow['may'],
  path,
})

/** Reading asks for little; not every state of a claim is worth a try. */
const samples = ["another's draft", "another's revision", 'my submission', 'published', 'discarded', 'none'] as const

/** The whole desk reads every claim. */
const ofClaim = (part = ''): RouteRow => ({
  ...page(
    'claim',
    { "another's draft": desk, "another's revision": desk, 'my submission': desk, published: desk, discarded: desk },
    (it) => `/desk/claims/${it.id}${part}`,
  ),
  only: samples,
})

/** What was published, everybody reads. */
const ofPublication = (path: (slug: string) => string): RouteRow => ({
  ...page('claim', { "another's revision": everybody, published: everybody }, (it) => path(it.slug ?? it.id)),
  only: samples,
})

/** What live claims speak of; while no claim does, it is nowhere. */
const ofWhatIsPublished = (path: RouteRow['path']): RouteRow => ({
  ...page('claim', { published: everybody }, path),
  only: ['published', 'none'],
})

const ofTopic = (part = '', under = ''): RouteRow => ({
  ...page('record', { published: everybody }, (it) => `${under}/topics/${it.slug ?? it.id}${part}`),
  only: ['draft', 'approved', 'published', 'none'],
})

/** Every page and handler of the build. */
export const routes: Record<string, RouteRow> = {
  // The desk
  '/desk': at('/desk'),
  '/desk/queue': at('/desk/queue'),
  '/desk/log': at('/desk/log', admins),
  '/desk/notifications': at('/desk/notifications'),
  '/desk/notifications/settings': at('/desk/notifications/settings'),
  '/desk/account': at('/desk/account'),
  '/desk/account/second-factor': at('/desk/account/second-factor'),
  '/desk/claims/new': at('/desk/claims/new', writers),
  '/desk/claims/[id]': ofClaim(),
  '/desk/claims/[id]/history': ofClaim('/history'),
  '/desk/claims/[id]/review': ofClaim('/review'),
  '/desk/claims/[id]/compare': ofClaim('/compare'),
  '/desk/claims/[id]/translations': ofClaim('/translations'),
  // There is something to translate once it is published.
  '/desk/claims/[id]/translations/[language]': {
    ...page('claim', { "another's revision": desk, published: desk }, (it) => `/desk/claims/${it.id}/translations/el`),
    only: samples,
  },
  '/desk/inbox': at('/desk/inbox', writers),
  '/desk/inbox/[id]': page('tip', { open: writers, settled: writers }, (it) => `/desk/inbox/${it.id}`),
  '/desk/parties': at('/desk/parties'),
  '/desk/parties/new': at('/desk/parties/new', writers),
  '/desk/parties/[id]': page('party', { any: desk }, (it) => `/desk/parties/${it.id}`),
  '/desk/people': at('/desk/people', admins),
  '/desk/people/[id]': page('person', { another: admins, disabled: admins }, (it) => `/desk/people/${it.id}`),
  '/desk/jobs': at('/desk/jobs', admins),
  '/desk/sources': at('/desk/sources'),
  '/desk/sources/new': at('/desk/sources/new', writers),
  '/desk/sources/[id]': page('source', { any: desk }, (it) => `/desk/sources/${it.id}`),
  '/desk/sources/[id]/captures/[capture]': page(
    'source',
    { any: desk },
    (it) => `/desk/sources/${it.id}/captures/${it.capture ?? it.id}`,
  ),
  '/desk/sources/[id]/captures/[capture]/look': page(
    'source',
    { any: desk },
    (it) => `/desk/sources/${it.id}/captures/${it.shown ?? it.id}/look`,
  ),
  '/desk/sources/[id]/compare': page('source', { any: desk }, (it) => `/desk/sources/${it.id}/compare`),
  '/desk/topics': at('/desk/topics'),
  '/desk/topics/new': at('/desk/topics/new', writers),
  '/desk/topics/[id]': page('topic', { any: desk }, (it) => `/desk/topics/${it.id}`),
  '/desk/pages': at('/desk/pages'),
  '/desk/pages/[slug]': at('/desk/pages/method'),
  '/desk/labels': at('/desk/labels'),
  '/desk/records/[subject]/[id]': {
    ...page(
      'record',
      { draft: desk, "another's submission": desk, published: desk },
      (it) => `/desk/records/topic/${it.id}`,
    ),
    only: ['draft', "another's submission", 'published', 'none'],
  },
  '/desk/settings': at('/desk/settings', admins),
  '/desk/settings/checklist': at('/desk/settings/checklist', admins),
  'GET /api/desk/log': at('/api/desk/log', admins),
  'GET /api/desk/claims': at('/api/desk/claims?q=a'),
  'GET /api/desk/parties': at('/api/desk/parties?q=a'),
  'GET /api/desk/find': at('/api/desk/find?q=a'),
  'POST /api/desk/matches': { ...at('/api/desk/matches'), body: { text: 'A sentence' } },
  'GET /api/desk/origins': at('/api/desk/origins?q=a'),
  'PUT /api/desk/working-copies': { ...at('/api/desk/working-copies'), body: aCopy },
  'DELETE /api/desk/working-copies': { ...at('/api/desk/working-copies'), body: aCopy },
  'GET /api/desk/captures/[id]/original': page(
    'source',
    { any: desk },
    (it) => `/api/desk/captures/${it.capture ?? it.id}/original`,
  ),
  'GET /api/desk/captures/[id]/page': page(
    'source',
    { any: desk },
    (it) => `/api/desk/captures/${it.shown ?? it.id}/page`,
  ),
  'GET /api/desk/captures/[id]/warc': page(
    'source',
    { any: desk },
    (it) => `/api/desk/captures/${it.capture ?? it.id}/warc`,
  ),
  'GET /api/desk/claims/[id]/evidence.wacz': {
    ...ofClaim(),
    path: (it) => `/api/desk/claims/${it.id}/evidence.wacz`,
  },
  'GET /api/desk/sources': at('/api/desk/sources?q=a'),

  // Coming and going; the second of the framework's own, with its token, is in e2e/strangers.spec.ts
  '/sign-in': open('/sign-in'),
  // Leads away from there in its page, not by its status.
  '/sign-in/code': open('/sign-in/code'),
  '/sign-in/forgotten': open('/sign-in/forgotten'),
  'GET /api/auth/single-sign-on': {
    ...at('/api/auth/single-sign-on', []),
    doneIn: 'e2e/hard/single-sign-on.test.ts',
  },
  '/set-password/[token]': page(
    'link',
    { good: everybody, used: everybody, lapsed: everybody },
    (it) => `/set-password/${it.token}`,
  ),
  'GET /api/auth/[...nextauth]': open('/api/auth/csrf'),
  'POST /api/auth/[...nextauth]': at('/api/auth/_log', []),

  // Readers and machines
  '/[locale]': open('/'),
  '/[locale]/methodology': open('/methodology'),
  '/[locale]/methodology/history': open('/methodology/history'),
  // Nothing is there before it is published.
  '/[locale]/policies/[slug]': at('/policies/privacy', []),
  '/[locale]/policies/[slug]/history': open('/policies/corrections/history'),
  '/[locale]/submit': open('/submit'),
  '/[locale]/submit/received': open('/submit/received'),
  '/[locale]/submit/confirm/[token]': page('address', { asked: everybody }, (it) => `/submit/confirm/${it.token}`),
  '/[locale]/claims': open('/claims'),
  '/[locale]/claims/before/[cursor]': open(`/claims/before/1-${randomUUID()}`),
  '/[locale]/topics': open('/topics'),
  '/[locale]/topics/after/[id]': open(`/topics/after/${randomUUID()}`),
  '/[locale]/parties': open('/parties'),
  '/[locale]/parties/after/[id]': open(`/parties/after/${randomUUID()}`),
  '/[locale]/search': open('/search?q=drones&verdict=contested'),
  '/[locale]/corrections': open('/corrections'),
  '/[locale]/api': open('/api'),
  '/[locale]/corrections/before/[cursor]': open(`/corrections/before/1-${randomUUID()}`),
  '/[locale]/claims/[slug]': ofPublication((slug) => `/claims/${slug}`),
  '/[locale]/claims/[slug]/history': ofPublication((slug) => `/claims/${slug}/history`),
  '/[locale]/claims/[slug]/v/[number]': ofPublication((slug) => `/claims/${slug}/v/1`),
  '/[locale]/claims/[slug]/translations': open('/claims/treaty-signed-in-moscow-on-17-january-2025/translations'),
  '/[locale]/claims/[slug]/history/[pair]': open('/claims/iran-supplied-russia-with-attack-drones/history/1..2'),
  'GET /[locale]/claims/[slug]/history/compare': open('/claims/a/history/compare?from=1&to=2'),
  '/[locale]/claims/[slug]/as-of/[day]': ofPublication((slug) => `/claims/${slug}/as-of/2000-01-01`),
  'GET /[locale]/claims/[slug]/v/[number]/[file]': ofPublication((slug) => `/claims/${slug}/v/1/cite.bib`),
  '/[locale]/topics/[slug]': ofTopic(),
  '/[locale]/topics/[slug]/before/[cursor]': ofTopic(`/before/1-${randomUUID()}`),
  '/[locale]/topics/[slug]/history': ofTopic('/history'),
  '/[locale]/parties/[slug]': ofWhatIsPublished((it) => `/parties/${it.party ?? it.id}`),
  '/[locale]/parties/[slug]/before/[cursor]': ofWhatIsPublished(
    (it) => `/parties/${it.party ?? it.id}/before/1-${randomUUID()}`,
  ),
  '/[locale]/parties/[slug]/time': ofWhatIsPublished((it) => `/parties/${it.party ?? it.id}/time`),
  '/[locale]/parties/[slug]/time/before/[cursor]': ofWhatIsPublished(
    (it) => `/parties/${it.party ?? it.id}/time/before/undated-${randomUUID()}-1`,
  ),
  // A party that was never published itself has no versions of its own.
  '/[locale]/parties/[slug]/history': {
    ...ofWhatIsPublished((it) => `/parties/${it.party ?? it.id}/history`),
    may: {},
  },
  '/[locale]/sources/[id]': ofWhatIsPublished((it) => `/sources/${it.source ?? it.id}`),
  '/[locale]/sources/[id]/before/[cursor]': ofWhatIsPublished(
    (it) => `/sources/${it.source ?? it.id}/before/1-${randomUUID()}`,
  ),
  'GET /api/v1/[...path]': at('/api/v1/nothing', []),
  'GET /api/v1/claims': open('/api/v1/claims'),
  'GET /api/v1/claims.csv': open('/api/v1/claims.csv'),
  'GET /api/v1/claims.jsonl': open('/api/v1/claims.jsonl'),
  'GET /api/v1/parties': open('/api/v1/parties'),
  'GET /api/v1/parties/[slug]': ofWhatIsPublished((it) => `/api/v1/parties/${it.party ?? it.id}`),
  'GET /api/v1/parties/[slug]/statements': ofWhatIsPublished((it) => `/api/v1/parties/${it.party ?? it.id}/statements`),
  'GET /api/v1/sources': open('/api/v1/sources'),
  'GET /api/v1/sources/[id]': ofWhatIsPublished((it) => `/api/v1/sources/${it.source ?? it.id}`),
  'GET /api/v1/sources/[id]/uses': ofWhatIsPublished((it) => `/api/v1/sources/${it.source ?? it.id}/uses`),
  'GET /api/v1/topics': open('/api/v1/topics'),
  'GET /api/v1/topics/[slug]': ofTopic('', '/api/v1'),
  'GET /api/v1/corrections': open('/api/v1/corrections'),
  'GET /api/v1/openapi.json': open('/api/v1/openapi.json'),
  'GET /api/v1/search': open('/api/v1/search?q=a'),
  'GET /api/v1/suggestions': open('/api/v1/suggestions?q=a'),
  // Asking changes nothing; who asks by sending needs no session.
  'POST /api/v1/match': { ...open('/api/v1/match'), body: { text: 'drones' } },
  'GET /api/v1/claims/[slug]': ofPublication((slug) => `/api/v1/claims/${slug}`),
  'GET /api/v1/claims/[slug]/translations': ofPublication((slug) => `/api/v1/claims/${slug}/translations`),
  'GET /api/v1/claims/[slug]/versions': ofPublication((slug) => `/api/v1/claims/${slug}/versions`),
  'GET /api/v1/claims/[slug]/versions/[number]': ofPublication((slug) => `/api/v1/claims/${slug}/versions/1`),
  'GET /claim-reviews.json': open('/claim-reviews.json'),
  'GET /[locale]/embed/claims/[slug]': ofPublication((slug) => `/embed/claims/${slug}`),
  'GET /[locale]/claims/[slug]/picture.png': ofPublication((slug) => `/claims/${slug}/picture.png`),
  'GET /oembed': ofPublication((slug) => `/oembed?${new URLSearchParams({ url: `${url}/claims/${slug}` })}`),
  'GET /robots.txt': open('/robots.txt'),
  'GET /sitemap.xml': open('/sitemap.xml'),
  'GET /sitemaps/[part]': open('/sitemaps/1.xml'),
  'GET /[locale]/feed.xml': open('/feed.xml'),
  'GET /[locale]/feed.json': open('/feed.json'),
  'GET /[locale]/corrections/feed.xml': open('/corrections/feed.xml'),
  'GET /[locale]/corrections/feed.json': open('/corrections/feed.json'),
  // The demo's; what is unknown is asked in e2e/feeds.spec.ts
  'GET /[locale]/topics/[slug]/feed.xml': open('/topics/russia-iran-treaty/feed.xml'),
  'GET /[locale]/topics/[slug]/feed.json': open('/topics/russia-iran-treaty/feed.json'),
  'GET /[locale]/parties/[slug]/feed.xml': open('/parties/iran/feed.xml'),
  'GET /[locale]/parties/[slug]/feed.json': open('/parties/iran/feed.json'),
  'GET /v1alpha1/claims-search': open('/v1alpha1/claims:search?query=a'),
  'GET /api/health': open('/api/health'),
  'GET /favicon.ico': open('/favicon.ico'),
  'GET /icon.svg': open('/icon.svg'),
  'POST /api/internal/purge': at('/api/internal/purge', ['program']),
}
