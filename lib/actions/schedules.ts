'use server'
import 'server-only'
import { z } from 'zod'
import { cancelSchedule, liftEmbargo, schedulePublication, setEmbargo } from '#lib/schedules/commands'
import { embargoInput, scheduleInput, withInstant } from '#lib/schedules/input'
import { formAction } from './form-action.ts'
import { ofClaim } from './of-claim.ts'

const aClaim = z.object({ claim: ofClaim.claim })

export const scheduleAction = formAction({
  input: withInstant(scheduleInput.extend(ofClaim)),
  done: 'scheduled',
  run: (actor, { claim, basedOn, at, timeZone }) => schedulePublication(actor, claim, basedOn, { at, timeZone }),
})

export const cancelScheduleAction = formAction({
  input: aClaim,
  done: 'scheduleCanceled',
  run: (actor, { claim }) => cancelSchedule(actor, claim),
})

export const setEmbargoAction = formAction({
  input: withInstant(embargoInput.extend(aClaim.shape)),
  done: 'embargoSet',
  run: (actor, { claim, at, timeZone, reason }) => setEmbargo(actor, claim, { at, timeZone, reason }),
})

export const liftEmbargoAction = formAction({
  input: aClaim,
  done: 'embargoLifted',
  run: (actor, { claim }) => liftEmbargo(actor, claim),
})
