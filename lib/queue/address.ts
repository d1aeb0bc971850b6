import { writePlace } from './place.ts'
import { type Place, type QueueFilter, usualOrder, usualWhich } from './queue.ts'

/** The address of a list; what is usual is left out of it. */
export function queueAddress(filter: Partial<QueueFilter>, after: Place | null = null): string {
  const { words = null, which = usualWhich(words), turn, topic, overdue, order } = filter
  const search = new URLSearchParams()
  if (words) search.set('q', words)
  if (which !== usualWhich(words)) search.set('which', which)
  if (turn) search.set('turn', turn)
  if (topic) search.set('topic', topic)
  if (overdue) search.set('overdue', 'yes')
  if (order && order !== usualOrder(which, words)) search.set('order', order)
  if (after) search.set('after', writePlace(after))
  return search.size > 0 ? `/desk/queue?${search}` : '/desk/queue'
}
