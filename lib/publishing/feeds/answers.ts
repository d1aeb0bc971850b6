import 'server-only'
import { feedPaths } from '#lib/links'
import { problemAnswer } from '../api/problem.ts'
import { sharedForSeconds } from '../cache-control.ts'
import type { Feed } from './feed.ts'
import type { FindFeed } from './feeds.ts'
import { atomOf, jsonFeedOf } from './formats.ts'

type Context = { params: Promise<Record<string, string>> }

const types = { atom: 'application/atom+xml; charset=utf-8', json: 'application/feed+json; charset=utf-8' }

const movedAnswer = (location: string) =>
  new Response(null, { status: 308, headers: { location, 'cache-control': sharedForSeconds } })

const answering =
  (find: FindFeed, format: keyof typeof types, write: (feed: Feed) => string) =>
  async (_: Request, { params }: Context) => {
    const { locale = '', slug = '' } = await params
    const feed = await find({ locale, slug })
    if (!feed) return problemAnswer(404, 'There is nothing at this address')
    if ('movedTo' in feed) return movedAnswer(feedPaths(feed.movedTo)[format])
    // Whoever builds readers in a browser may read it, too.
    const headers = {
      'content-type': types[format],
      'cache-control': sharedForSeconds,
      'access-control-allow-origin': '*',
    }
    return new Response(write(feed), { headers })
  }

export const answeringAtom = (find: FindFeed) => answering(find, 'atom', atomOf)

export const answeringJsonFeed = (find: FindFeed) => answering(find, 'json', (feed) => JSON.stringify(jsonFeedOf(feed)))
