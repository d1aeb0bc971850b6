import { db } from '#db/client'
import { people } from '#db/schema/people'
import { languages } from '#lib/i18n/languages'
import { saveLanguages } from '#lib/people/own-commands'
import { StartupError } from '#lib/startup-error'
import { accounts, hire, keepPassword } from './accounts.ts'
import { dossier } from './dossier.ts'
import { loadClaim } from './load-claim.ts'
import { loadPages } from './load-pages.ts'
import { loadTranslation } from './load-translation.ts'
import { createRecords } from './records.ts'
import { release } from './release.ts'

/**
 * Fills an empty database with the demo, by the same commands that an editor uses. The administrator comes last: where
 * there is one, nothing is missing. What an interrupted load leaves is thrown away whole (scripts/first-database.ts).
 */
export async function loadDemo({ dataDir }: { dataDir: string }): Promise<void> {
  const there = await db().select({ email: people.email }).from(people)
  if (there.some(({ email }) => email === accounts.admin.email)) return
  if (there.length > 0) throw inUse()

  const password = keepPassword(dataDir)
  const team = {
    editor: await hire(accounts.editor, password),
    'second-editor': await hire(accounts['second-editor'], password),
    reviewer: await hire(accounts.reviewer, password),
  }
  await loadPages(team.editor, team.reviewer)
  const records = await createRecords(team.editor)
  for (const claim of dossier.claims) await loadClaim(claim, team, records)
  await release('topic', records.topic, team.editor, team.reviewer)
  await saveLanguages(team.reviewer, [...languages])
  for (const translation of dossier.translations) await loadTranslation(translation, team.editor, team.reviewer)
  await hire(accounts.admin, password)
}

const inUse = () =>
  new StartupError({
    what: 'The demo is only loaded into an empty database, and people already work in this one.',
    mend: 'Set DATA_DIR to an empty folder and start again.',
  })
