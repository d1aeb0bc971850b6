import { globSync, readFileSync, statSync } from 'node:fs'
import { languages } from '#lib/i18n/languages'
import { readHouse } from './lint/house.ts'
import { messageOffences } from './lint/message-rules.ts'
import { rules } from './lint/rules.ts'

// Tests may look at everything they test.
const isTest = (path: string) => /\.test\.tsx?$/.test(path)

const paths = ['app', 'components', 'db', 'front', 'lib', 'messages', 'scripts']
  .flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx,json}`))
  .map((path) => path.replaceAll('\\', '/'))
  // A route may be called feed.json, and is a folder.
  .filter((path) => !isTest(path) && statSync(path).isFile())
const files = new Map(paths.map((path) => [path, readFileSync(path, 'utf8')]))
const house = readHouse(files)

const messagesIn = (name: string) => JSON.parse(files.get(`messages/${name}.json`) ?? '{}')
const offences = [
  ...[...house.values()].flatMap((module) =>
    rules.flatMap((rule) => rule.offences(module, house).map((what) => `${module.path}: ${what}\n    ${rule.says}`)),
  ),
  ...messageOffences({
    languages: new Map(languages.map((language) => [language, messagesIn(language)])),
    desk: messagesIn('desk'),
    files,
    house,
  }),
]
for (const offence of offences) console.error(offence)
if (offences.length > 0) process.exitCode = 1
else console.log(`Checked who imports whom in ${paths.length} files, and the texts in ${languages.length} languages.`)
