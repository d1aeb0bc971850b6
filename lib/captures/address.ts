type Reading = { claim?: string | null; statement?: string | null; find?: string; part?: number; quotation?: string }

/** Where a kept text is read; of a source's newest one without saying which. */
export function captureAddress(source: string, capture: string | null, reading: Reading = {}, place = ''): string {
  const { claim, statement, find, part, quotation } = reading
  const query = new URLSearchParams()
  if (claim) query.set('claim', claim)
  if (statement) query.set('statement', statement)
  if (find) query.set('find', find)
  if (part && part > 1) query.set('part', String(part))
  if (quotation) query.set('quotation', quotation)
  const search = query.size > 0 ? `?${query}` : ''
  return `/desk/sources/${source}/captures/${capture ?? 'newest'}${search}${place && `#${place}`}`
}
