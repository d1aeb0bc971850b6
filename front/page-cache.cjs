const { default: FileSystemCache } = require('next/dist/server/lib/incremental-cache/file-system-cache.js')

/**
 * Next's own cache of pages, but for the answer to a form that was sent without JavaScript: resuming a page from its shell, Next
 * forgets what the form answered (16.4.5), and without a shell it doesn't.
 */
module.exports = class PageCache extends FileSystemCache {
  constructor(context) {
    super(context)
    this.answersForm = /^multipart\/form-data/.test(context._requestHeaders?.['content-type'] ?? '')
  }

  async get(key, context) {
    return this.answersForm && context.kind === 'APP_PAGE' ? null : super.get(key, context)
  }
}
