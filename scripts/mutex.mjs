// Plain JavaScript on built-in modules: runs before anything is installed, on Node 20 too.
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Runs `work` while no other process runs work of the same name. A process that dies lets go of it. */
export async function alone(name, work) {
  const holder = createServer()
  while (!(await holds(holder, addressOf(name)))) await released(addressOf(name))
  try {
    return await work()
  } finally {
    holder.close()
  }
}

/** A name among the sockets of this machine, which is free again when its process is gone. */
function addressOf(name) {
  const id = `counterclaim-${createHash('sha256').update(name).digest('hex').slice(0, 24)}`
  if (process.platform === 'win32') return `\\\\.\\pipe\\${id}`
  return process.platform === 'linux' ? `\0${id}` : join(tmpdir(), id)
}

async function holds(holder, address) {
  try {
    holder.listen(address)
    await once(holder, 'listening')
    holder.unref()
    return true
  } catch (error) {
    // Where such sockets don't exist there is nothing to wait for either.
    return error.code !== 'EADDRINUSE'
  }
}

async function released(address) {
  const waiting = connect(address)
  try {
    await once(waiting, 'connect')
    await once(waiting, 'close')
  } catch (error) {
    if (error.code === 'ECONNREFUSED' && !address.startsWith('\0')) rmSync(address, { force: true })
  }
}
