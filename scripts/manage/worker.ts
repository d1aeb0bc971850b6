import type { Command } from './command.ts'

export const workerCommand: Command = {
  name: 'worker',
  does: 'does the jobs until it is stopped, beside a server that runs with WORKER=off',
  options: {},
  runsOn: true,
  async run(_, { onEnd }) {
    const [{ startWorker }, { tasks, crontab }] = await Promise.all([
      import('#lib/jobs/worker'),
      import('#lib/jobs/tasks'),
    ])
    await onEnd(startWorker({ tasks, crontab }).stop)
    console.log('The worker looks for jobs. Ctrl-C stops it.')
    return new Promise(() => {})
  },
}
