import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import { Logger, type Runner, run, type TaskList } from 'graphile-worker'
import { holdLife } from '#db/worker-life'
import { connectionOfWorker } from '#db/worker-schema'
import { env } from '#lib/env'
import { hurrySchedules } from '#lib/schedules/failing-commands'
import { releaseDeadWorkers } from './commands.ts'
import type { Task } from './task.ts'

type Work = { tasks: Record<string, Task>; crontab?: string }

/** Does jobs until it is stopped; begins again by itself when the database was away. */
export function startWorker({ tasks, crontab = '' }: Work) {
  let isStopping = false
  let runner: Runner | null = null
  const working = (async () => {
    while (!isStopping) {
      try {
        await workOnce(tasks, crontab, (started) => {
          runner = started
          if (isStopping) started.stop().catch(() => {})
        })
      } catch (error) {
        console.error(`The worker stopped and begins again: ${wordsOf(error)}`)
      }
      runner = null
      if (!isStopping) await pause(1_000)
    }
  })()
  return {
    /** Lets jobs under way finish, but not for ever: what is cut off begins again with the next worker. */
    async stop() {
      isStopping = true
      await Promise.race([Promise.all([runner?.stop().catch(() => {}), working]), pause(3_000)])
    },
  }
}

async function workOnce(tasks: Work['tasks'], crontab: string, onStart: (runner: Runner) => void) {
  const lives = new Map<string, ReturnType<typeof holdLife>>()
  const sweeping = setInterval(() => sweep().catch(() => {}), 10_000)
  try {
    await sweep()
    const runner = await run({
      connectionString: connectionOfWorker(env.DATABASE_URL, 'counterclaim_app'),
      taskList: Object.fromEntries(Object.entries(tasks).map(([name, task]) => [name, inWords(task)])) as TaskList,
      crontab,
      concurrency,
      maxPoolSize: concurrency + 2,
      pollInterval: 5_000,
      noHandleSignals: true,
      logger: errorsOnly,
      preset: { plugins: [living(lives)] },
    })
    onStart(runner)
    await runner.promise
  } finally {
    clearInterval(sweeping)
    await Promise.all([...lives.values()].map((life) => life.end()))
  }
}

/** What no job waits for longer than a moment: a dead worker's lock, and the pause after a publication failed. */
async function sweep() {
  await releaseDeadWorkers()
  await hurrySchedules()
}

const concurrency = 2

/** Before its first job a worker takes the lock by which others see that it lives. */
function living(lives: Map<string, ReturnType<typeof holdLife>>): GraphileConfig.Plugin {
  return {
    name: 'counterclaim-living',
    version: '1.0.0',
    worker: {
      hooks: {
        async startWorker(_, { worker }) {
          const { id } = worker.workerPool
          const life = lives.get(id) ?? holdLife(id)
          lives.set(id, life)
          await life.held
        },
      },
    },
  }
}

/** What failed is kept for administrators: the words of the database, not the values that it was given. */
const inWords =
  (task: Task): Task =>
  async (payload, helpers) => {
    try {
      await task(payload, helpers)
    } catch (error) {
      throw new Error(wordsOf(error), { cause: error })
    }
  }

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error && error.message.startsWith('Failed query') ? wordsOf(error.cause) : error.message
}

const errorsOnly = new Logger(() => (level, message) => {
  if (level === 'error') console.error(`Worker: ${message}`)
})
