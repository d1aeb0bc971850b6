'use server'
import 'server-only'
import { z } from 'zod'
import { optional, webAddress } from '#lib/fields'
import { untieIdentity } from '#lib/identities/commands'
import { likePeople } from '#lib/look-alikes/queries'
import {
  addPerson,
  changeLanguages,
  changeRole,
  disablePerson,
  enablePerson,
  type Invitation,
  renewLink,
} from '#lib/people/commands'
import { email, languagesInput, personInput, role } from '#lib/people/input'
import { resetSecondFactor } from '#lib/second-factors/commands'
import { formAction } from './form-action.ts'

const id = z.uuid('invalid')
const shown = ({ id, link }: Invitation) => ({ id, label: link })

export const addPersonAction = formAction({
  input: personInput,
  names: { fields: /^name$/, like: likePeople },
  done: 'personAdded',
  run: async (actor, input) => shown(await addPerson(input, actor)),
})

export const renewLinkAction = formAction({
  input: z.object({ email }),
  done: 'linkMade',
  run: async (actor, input) => shown(await renewLink(input.email, actor)),
})

export const changeRoleAction = formAction({
  input: z.object({ id, role }),
  done: 'roleChanged',
  run: (actor, input) => changeRole(input.id, input.role, actor),
})

export const changeLanguagesAction = formAction({
  input: languagesInput.extend({ id }),
  done: 'saved',
  run: (actor, input) => changeLanguages(input.id, input.languages, actor),
})

export const disablePersonAction = formAction({
  input: z.object({ id, successor: optional(id).optional() }),
  done: 'personDisabled',
  run: (actor, input) => disablePerson(input.id, actor, input.successor),
})

export const enablePersonAction = formAction({
  input: z.object({ id }),
  done: 'personEnabled',
  run: (actor, input) => enablePerson(input.id, actor),
})

export const resetSecondFactorAction = formAction({
  input: z.object({ id }),
  done: 'secondFactorReset',
  run: (actor, input) => resetSecondFactor(input.id, actor),
})

export const untieIdentityOfAction = formAction({
  input: z.object({ id, issuer: webAddress }),
  done: 'identityUntied',
  run: (actor, input) => untieIdentity(input.id, input.issuer, actor),
})
