import { globSync } from 'node:fs'

// Each file of bench/ is one measurement, but for the database that several are made in: it exports `run`, which prints what it found.
const names = globSync('bench/*.ts')
  .map((file) => file.slice('bench/'.length, -'.ts'.length))
  .filter((name) => name !== 'database')
const [name, ...args] = process.argv.slice(2)

if (!name || !names.includes(name)) {
  console.error(`Usage: npm run bench -- <name>\nThere are: ${names.join(', ')}.`)
  process.exitCode = 1
} else {
  const { run }: { run: (...args: string[]) => Promise<void> } = await import(`../bench/${name}.ts`)
  await run(...args)
}
