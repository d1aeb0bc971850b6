import { connection } from 'next/server'
import { problemAnswer } from '#lib/publishing/api/problem'

/** A program that asks for what isn't there gets no page to read. */
export async function GET() {
  await connection()
  return problemAnswer(404, 'There is nothing at this address')
}
