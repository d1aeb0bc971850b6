import { chromium } from '@playwright/test'
import lighthouse, { type Result } from 'lighthouse'
import { freePort } from '#db/cluster/server'
import { ownScriptBytes } from '#e2e/support/own-scripts'
import { browserFlags, ensureBrowser } from '#scripts/testing/browser.ts'

const claim = '/claims/iran-supplied-russia-with-attack-drones'
const paths = [claim, '/topics/russia-iran-treaty', '/claims']
const rounds = 3
const categories = ['performance', 'accessibility', 'best-practices', 'seo']

/**
 * Lighthouse's four scores of a claim, a topic and a list of a running site on its phone profile, each the median by
 * performance, and what a claim's page costs.
 * npm run bench -- lighthouse [http://127.0.0.1:3000]
 */
export async function run(site = 'http://127.0.0.1:3000') {
  const port = await freePort()
  const executablePath = ensureBrowser()
  const browser = await chromium.launch({ executablePath, args: [...browserFlags, `--remote-debugging-port=${port}`] })
  try {
    for (const path of paths) {
      const result = await judge(new URL(path, site).href, port)
      console.log(`${path}: ${told(result)}`)
      if (path === claim) console.log(`  ${await costOf(result, site)}`)
    }
  } finally {
    await browser.close()
  }
}

async function judge(url: string, port: number) {
  const results: Result[] = []
  for (let round = 0; round < rounds; round++) {
    const run = await lighthouse(url, { port, logLevel: 'error', onlyCategories: categories })
    if (!run || run.lhr.runtimeError) throw new Error(run?.lhr.runtimeError?.message ?? `${url} could not be judged.`)
    results.push(run.lhr)
  }
  const speed = ({ categories }: Result) => categories.performance?.score ?? 0
  return results.toSorted((one, other) => speed(one) - speed(other))[Math.floor(rounds / 2)] as Result
}

/** The scores, and every audit that keeps one of them below. */
function told({ categories, audits }: Result) {
  const scores = Object.values(categories).map(({ title, score }) => `${title} ${Math.round((score ?? 0) * 100)}`)
  const lacking = Object.values(categories)
    .flatMap(({ auditRefs }) => auditRefs)
    .map(({ id, weight }) => ({ ...audits[id], weight }))
    .filter(({ score, weight }) => typeof score === 'number' && score < 0.995 && weight > 0)
    .map(({ title, displayValue = '' }) => `${title} ${displayValue}`.trim())
  return [scores.join(', '), ...lacking].join('\n  ')
}

function requestsIn(audits: Result['audits']): { transferSize: number }[] {
  const details = audits['network-requests']?.details
  return details && 'items' in details ? (details.items as { transferSize: number }[]) : []
}

async function costOf({ audits, finalDisplayedUrl }: Result, site: string) {
  const items = requestsIn(audits)
  const bytes = items.reduce((sum, { transferSize }) => sum + transferSize, 0)
  const read = async (path: string) => Buffer.from(await (await fetch(new URL(path, site))).arrayBuffer())
  const own = await ownScriptBytes((await read(finalDisplayedUrl)).toString(), read)
  return `${bytes} bytes in ${items.length} requests; scripts beyond the framework's own: ${own} bytes`
}
