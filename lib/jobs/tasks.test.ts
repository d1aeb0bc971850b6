import { expect, test } from 'vitest'
import messages from '#messages/desk'
import { crontab, tasks } from './tasks.ts'

test('every kind of job has a name for administrators', () => {
  expect(Object.keys(messages.jobs.task).sort()).toEqual(Object.keys(tasks).sort())
  expect(messages.desk.event.field).toMatchObject(
    Object.fromEntries(Object.keys(tasks).map((name) => [name, expect.any(String)])),
  )
})

test('what is done by the clock is a kind of job', () => {
  const names = crontab
    .trim()
    .split('\n')
    .map((line) => line.split(' ')[5])
  expect(names.filter((name) => !name || !(name in tasks))).toEqual([])
})
