/** What a program that saved the page wrote into it: SingleFile, or a browser's "save as". */
export function savedFrom(html: string): { url?: string; recordedAt?: string } {
  const start = html.slice(0, 4000)
  const single = /<!--\s*Page saved with SingleFile\s+url:\s*(\S+)\s+saved date:\s*([^\n]+?)\s*-->/.exec(start)
  const browser = /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/.exec(start)
  const url = URL.parse(single?.[1] ?? browser?.[1] ?? '')
  const at = new Date((single?.[2] ?? '').replace(/\s*\(.*$/, ''))
  return {
    ...(url && /^https?:$/.test(url.protocol) && url.href.length <= 2000 && { url: url.href }),
    ...(!Number.isNaN(at.getTime()) && { recordedAt: at.toISOString() }),
  }
}
