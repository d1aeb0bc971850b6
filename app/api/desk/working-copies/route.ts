import type { NextRequest } from 'next/server'
import type { z } from 'zod'
import { getActor } from '#lib/auth/actor'
import { Refusal } from '#lib/refusal'
import { dropCopy, keepCopy } from '#lib/working-copies/commands'
import { copyInput, formInput } from '#lib/working-copies/input'
import { maxCopyLength } from '#lib/working-copies/working-copy'

const headers = { 'cache-control': 'private, no-store' }
const answer = (status: number, body: object = {}) => Response.json(body, { status, headers })

/** A text and what it began from, in UTF-8, with room for the rest. */
const maxBytes = 2 * 4 * maxCopyLength

/** Keeps what somebody types; the form that it is typed into calls this (components/desk/keeper.tsx). */
export async function PUT(request: NextRequest) {
  const actor = await getActor()
  if (!actor) return answer(401)
  const input = await read(request, copyInput)
  if (input instanceof Response) return input
  try {
    return answer(200, { savedAt: await keepCopy(actor, input) })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return answer(error.reason === 'forbidden' ? 403 : error.reason === 'not_found' ? 404 : 422)
  }
}

export async function DELETE(request: NextRequest) {
  const actor = await getActor()
  if (!actor) return answer(401)
  const input = await read(request, formInput)
  if (input instanceof Response) return input
  await dropCopy(actor, input.form)
  return answer(200)
}

async function read<Input extends z.ZodType>(request: NextRequest, input: Input) {
  if (Number(request.headers.get('content-length') ?? maxBytes) >= maxBytes) return answer(413)
  const body = await request.json().catch(() => null)
  const parsed = input.safeParse(body)
  return parsed.success ? (parsed.data as z.output<Input>) : answer(422)
}
