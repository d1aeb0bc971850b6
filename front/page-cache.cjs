const { default: FileSystemCache } = require('next/dist/server/lib/incremental-cache/file-system-cache.js')

/** When pages that are now being made were first asked for. Bounded, since a page whose making fails is never stored. */
const asked = new Map()
const mostAsked = 10_000

/**
 * Next's own cache of pages, but for three things (16.4.5).
 *
 * It dates a page by its end: one begun before a publication and finished after it would pass for newer than the
 * publication and be shown until it times out. Here a page is as old as the first request for it.
 *
 * It forgets the answer to a form that was sent without JavaScript when it resumes a page from its shell; without a
 * shell it doesn't.
 *
 * And it tells the front what a page stands on.
 */
module.exports = class PageCache extends FileSystemCache {
  constructor(context) {
    super(context)
    this.answersForm = /^multipart\/form-data/.test(context._requestHeaders?.['content-type'] ?? '')
  }

  async get(key, context) {
    const page = this.answersForm && context.kind === 'APP_PAGE' ? null : await super.get(key, context)
    if ((!page || isDue(page)) && !asked.has(key)) {
      asked.set(key, Date.now() - 1)
      if (asked.size > mostAsked) asked.delete(asked.keys().next().value)
    }
    if (page) standOn(page.value, page.lastModified, page.cacheControl)
    return page
  }

  async set(key, value, context) {
    const begun = asked.get(key)
    asked.delete(key)
    await super.set(key, value, context)
    const page = value && begun ? await super.get(key, { ...context, kind: value.kind }) : null
    if (page) page.lastModified = begun
    if (page) standOn(value, begun, context.cacheControl)
  }
}

const isDue = ({ lastModified = 0, cacheControl }) =>
  typeof cacheControl?.revalidate === 'number' && Date.now() >= lastModified + cacheControl.revalidate * 1000

/** Writes it down for the answer that is being made (front/standing.ts). The first page that it is made of counts: what comes after is for the next. */
function standOn(value, begun, cacheControl) {
  const standing = globalThis[Symbol.for('counterclaim.front')]?.asking.getStore()
  const tags = value?.headers?.['x-next-cache-tags']
  if (!standing || standing.tags || typeof tags !== 'string' || typeof cacheControl?.revalidate !== 'number') return
  standing.tags = tags.split(',')
  standing.until = begun + cacheControl.revalidate * 1000
}
