import { type House, type Import, type Module, reach } from './house.ts'

/** One sentence about who may import whom. `offences` names what a file does against it. */
export type Rule = { says: string; offences(module: Module, house: House): string[] }

const isServerOnly = (module?: Module) => Boolean(module?.imports.some(({ from }) => from === 'server-only'))

/** What sets up the process or the framework; neither rules nor part of the newsroom. */
const machinery = ['lib/env.ts', 'lib/data-dir.ts', 'lib/lock.ts', 'lib/i18n/request.ts']

const isRule = (path: string, house: House) =>
  path.startsWith('lib/') && !machinery.includes(path) && !isServerOnly(house.get(path))

const isQueryOrCommand = (path: string) =>
  /^lib\/(.+\/)?((.*-)?(queries|commands|events)\.ts|(queries|commands)\/)/.test(path)

/** /api/health says two words to strangers and nothing of the newsroom's. */
export const isPublicRoute = (path: string) =>
  path.startsWith('app/') && !/^app\/(\(desk\)|api\/(auth|desk|health|internal))\//.test(path)

const isDrizzle = (from: string) => /^(drizzle-orm|postgres)(\/|$)/.test(from)
const isFramework = (from: string) => /^(next|next-auth|next-intl|react|react-dom)(\/|$)/.test(from)
const doesInputOrOutput = (from: string) => from.startsWith('node:') && !['node:crypto', 'node:zlib'].includes(from)

/** A rule about single imports of the files in one place. */
const importRule = (
  says: string,
  where: (path: string, house: House) => boolean,
  isForbidden: (found: Import, house: House, importer: string) => boolean,
): Rule => ({
  says,
  offences: ({ path, imports }, house) =>
    where(path, house) ? imports.filter((found) => isForbidden(found, house, path)).map(({ from }) => from) : [],
})

export const rules: Rule[] = [
  importRule(
    'Rules (lib without server-only) import rules: no I/O, no database, no framework',
    isRule,
    (found, house) =>
      found.path
        ? !/^messages\//.test(found.path) && !isRule(found.path, house)
        : isDrizzle(found.from) || isFramework(found.from) || doesInputOrOutput(found.from),
  ),
  importRule(
    'db/schema imports rules, drizzle and itself',
    (path) => path.startsWith('db/schema/'),
    ({ path, from }, house) =>
      path ? !path.startsWith('db/schema/') && !isRule(path, house) : !from.startsWith('drizzle-orm'),
  ),
  importRule(
    'Queries and commands import rules, db and each other, not the framework (lib/publishing: its cache)',
    isQueryOrCommand,
    ({ from }, _, importer) =>
      isFramework(from) && !(importer.startsWith('lib/publishing/') && ['next/cache', 'react'].includes(from)),
  ),
  importRule(
    'lib never imports app or components',
    (path) => path.startsWith('lib/'),
    ({ path }) => /^(app|components)\//.test(path ?? ''),
  ),
  importRule(
    'components/ui imports nothing of ours',
    (path) => path.startsWith('components/ui/'),
    ({ path }) => path !== null && !path.startsWith('components/ui/'),
  ),
  importRule(
    'Pages, actions, handlers and components reach the database through lib only',
    (path) => /^(app|components)\//.test(path),
    ({ path }) => path?.startsWith('db/') ?? false,
  ),
  importRule(
    'drizzle and postgres only in db, queries, commands and events',
    (path) => /^(app|components|lib|front)\//.test(path) && !isQueryOrCommand(path),
    ({ from }) => isDrizzle(from),
  ),
  importRule(
    'lib/publishing reads as the public: only publicDb and the tables of publications',
    (path) => path.startsWith('lib/publishing/'),
    ({ path, names }) =>
      path === 'db/client.ts'
        ? !/^\{ publicDb \}$/.test(names)
        : /^db\//.test(path ?? '') &&
          !/^db\/schema\/(publications|public-record|public-changes|installation|records)\.ts$/.test(path ?? ''),
  ),
  importRule(
    'lib/letterbox hands in as the public: only publicDb and its functions, no table',
    (path) => path.startsWith('lib/letterbox/'),
    ({ path, names }) => (path === 'db/client.ts' ? !/^\{ publicDb \}$/.test(names) : /^db\//.test(path ?? '')),
  ),
  {
    says: 'Public routes lead only to lib/publishing, lib/letterbox, rules and components',
    offences: ({ path }, house) =>
      isPublicRoute(path) ? [...reach(house, path, isDoor)].filter((reached) => !isOpen(reached, house)) : [],
  },
  {
    says: "Queries, commands, lib/auth and db/client begin with import 'server-only'",
    offences: (module) =>
      (isQueryOrCommand(module.path) || /^(lib\/auth\/|db\/client\.ts$)/.test(module.path)) && !isServerOnly(module)
        ? ['server-only is missing']
        : [],
  },
  {
    says: 'A file is named by its noun: no index, utils, helpers, services, common, misc',
    offences: ({ path }) => path.match(/(?<=^|\/)(index|utils?|helpers?|services?|common|misc)(?=\/|\.\w+$)/g) ?? [],
  },
]

/** The doors themselves may reach the database, one to read and one to hand in; nobody looks behind them. */
export const isDoor = (path: string) => /^(lib\/(publishing|letterbox)|db)\//.test(path)

const isOpen = (path: string, house: House) =>
  isPublicRoute(path) ||
  /^(components|messages)\//.test(path) ||
  (path.startsWith('lib/publishing/') && !path.endsWith('commands.ts')) ||
  path.startsWith('lib/letterbox/') ||
  path === 'lib/i18n/request.ts' ||
  isRule(path, house)
