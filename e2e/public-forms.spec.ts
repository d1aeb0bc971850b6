import { type APIRequestContext, expect, type Page } from '@playwright/test'
import { test } from './support/fixtures.ts'
import { correctionForms, type Form, publicForms } from './support/public-forms.ts'
import { recordToPublish } from './support/public-record.ts'

const mark = crypto.randomUUID().slice(0, 8)
const findings = { first: `Nobody settled ${mark}one.`, second: `Two reports speak against ${mark}two.` }
const notes = { correction: `We had missed ${mark}three.`, retraction: `Our source withdrew ${mark}four.` }
const retracted = { en: /retract(ed|ion)/i, nl: /ingetrokken/i, el: /ανακλήθηκε|ανακαλέσαμε/i, fa: /پس گرفت/ }
const words = {
  contested: { en: /contested/i, nl: /betwist/i, el: /αμφιλεγόμενο/i, fa: /محل مناقشه/ },
  mostly_false: { en: /mostly.false/i, nl: /grotendeels onwaar/i, el: /κυρίως ψευδές/i, fa: /عمدتاً نادرست/ },
}

/** What the very next request gets: no waiting, no second try. */
async function read(request: APIRequestContext, path: string) {
  const response = await request.get(path)
  return { status: response.status(), body: await response.body() }
}

async function publishNow(page: Page, claim: string, version: number) {
  await page.goto(`/desk/claims/${claim}`)
  await page.getByRole('button', { name: 'Publish now', exact: true }).click()
  await expect(page.getByText(`Version ${version} is live`).first()).toBeVisible()
}

test('published, corrected and retracted in every public form with the next request', async ({ as, request }) => {
  test.setTimeout(300_000)
  const sentence = `A wheel was sold, says ${mark}zero.`
  const record = await recordToPublish((field) => (field === 'sentence' ? sentence : `The ${field} of ${mark}.`))
  const forms = publicForms(record, `${mark}zero`)
  const reviewer = await as('reviewer')
  const isTold = ({ tells }: Form, text: string, finding: string, isRetracted: boolean) => {
    if (tells === 'picture') return true
    if (tells === 'trace' || tells === 'place') return text.includes(record.slugs.claim)
    if (tells === 'review') return text.includes(sentence) !== isRetracted
    return text.includes(tells === 'verdict' || tells === 'sentence' || isRetracted ? sentence : finding)
  }

  await record.approve({ kind: 'first', note: '', finding: findings.first, verdict: 'contested' })
  await test.step('nothing of it before', async () => {
    for (const { path } of forms) {
      const { body } = await read(request, path)
      expect(body.includes(sentence), path).toBe(false)
      expect(body.includes(findings.first), path).toBe(false)
    }
  })

  let before = new Map<string, Buffer>()
  const expectTold = async (finding: string, says: Record<Form['language'], RegExp>, gone?: string) => {
    const wrong: string[] = []
    const now = new Map<string, Buffer>()
    for (const form of forms) {
      const { status, body } = await read(request, form.path)
      now.set(form.path, body)
      const text = body.toString()
      const missed = [
        status === 200 ? '' : `answers ${status}`,
        form.tells !== 'place' && before.get(form.path)?.equals(body) ? 'has not changed' : '',
        isTold(form, text, finding, says === retracted) ? '' : `lacks its ${form.tells}`,
        ['finding', 'verdict'].includes(form.tells) && !says[form.language].test(text)
          ? `lacks ${says[form.language]}`
          : '',
        gone && form.tells !== 'versions' && text.includes(gone) ? 'still has the old finding' : '',
      ].filter(Boolean)
      if (missed.length) wrong.push(`${form.path} ${missed.join(', ')}`)
    }
    expect(wrong).toEqual([])
    before = now
  }

  const expectNoted = async (note: string) => {
    for (const path of correctionForms) {
      const { body } = await read(request, path)
      expect(body.includes(note), `${path} has the note`).toBe(true)
    }
  }

  await test.step('published', async () => {
    await publishNow(reviewer, record.claim, 1)
    await expectTold(findings.first, words.contested)
  })
  await test.step('corrected', async () => {
    await record.approve({
      ...{ kind: 'correction', note: notes.correction, finding: findings.second, verdict: 'mostly_false' },
    })
    await publishNow(reviewer, record.claim, 2)
    await expectTold(findings.second, words.mostly_false, findings.first)
    await expectNoted(notes.correction)
  })
  await test.step('retracted', async () => {
    await record.approve({
      ...{ kind: 'retraction', note: notes.retraction, finding: findings.second, verdict: 'mostly_false' },
    })
    await publishNow(reviewer, record.claim, 3)
    await expectTold('', retracted)
    await expectNoted(notes.retraction)
  })
  await record.close()
})
