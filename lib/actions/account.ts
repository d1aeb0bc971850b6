'use server'
import 'server-only'
import { z } from 'zod'
import { getSignedIn, requireSignedIn } from '#lib/auth/actor'
import { endOtherSessions, endOwnSession } from '#lib/auth/session-commands'
import { readVisitor } from '#lib/auth/visitor'
import { webAddress } from '#lib/fields'
import { untieOwnIdentity } from '#lib/identities/commands'
import { likeColleagues } from '#lib/look-alikes/queries'
import { bylineInput, codeInput, languagesInput, passwordChange, typedPassword } from '#lib/people/input'
import { saveByline, saveLanguages } from '#lib/people/own-commands'
import { changePassword } from '#lib/people/password-commands'
import { beginSecondFactor, proveSecondFactor, removeSecondFactor } from '#lib/second-factors/commands'
import { formAction } from './form-action.ts'

const here = async () => ({ sessionId: (await requireSignedIn()).sessionId, address: (await readVisitor()).address })

/** For whom setting up a second factor comes before all else, too. */
const whoeverIsSignedIn = async () => (await getSignedIn())?.actor ?? null

export const saveBylineAction = formAction({
  input: bylineInput,
  names: { fields: /^byline$/, like: likeColleagues },
  done: 'saved',
  run: (actor, { byline }) => saveByline(actor, byline),
})

export const saveLanguagesAction = formAction({
  input: languagesInput,
  done: 'saved',
  run: (actor, { languages }) => saveLanguages(actor, languages),
})

export const changePasswordAction = formAction({
  input: passwordChange,
  secrets: ['present', 'password', 'again'],
  done: 'passwordChanged',
  run: async (actor, input) => changePassword(actor, input, await here()),
})

export const endSessionAction = formAction({
  input: z.object({ id: z.uuid('invalid') }),
  done: 'sessionEnded',
  run: (actor, { id }) => endOwnSession(actor, id),
})

export const endOtherSessionsAction = formAction({
  input: z.object({}),
  done: 'sessionsEnded',
  run: async (actor) => endOtherSessions(actor, (await here()).sessionId),
})

export const beginSecondFactorAction = formAction({
  input: z.object({ present: typedPassword.optional() }),
  secrets: ['present'],
  by: whoeverIsSignedIn,
  done: 'secondFactorBegun',
  run: async (actor, { present = '' }) => {
    const { mustEnrol } = await requireSignedIn()
    await beginSecondFactor(actor, mustEnrol ? 'must_enrol' : { password: present, ...(await here()) })
  },
})

export const proveSecondFactorAction = formAction({
  input: codeInput,
  secrets: ['code'],
  by: whoeverIsSignedIn,
  done: 'secondFactorProven',
  run: async (actor, { code }) => {
    const codes = await proveSecondFactor(actor, code, (await here()).address)
    return { id: actor.id, label: codes.join('\n') }
  },
})

export const removeSecondFactorAction = formAction({
  input: codeInput,
  secrets: ['code'],
  done: 'secondFactorRemoved',
  run: async (actor, { code }) => removeSecondFactor(actor, code, (await here()).address),
})

export const untieIdentityAction = formAction({
  input: z.object({ issuer: webAddress }),
  done: 'identityUntied',
  run: (actor, { issuer }) => untieOwnIdentity(actor, issuer),
})
