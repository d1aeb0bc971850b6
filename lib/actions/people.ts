'use server'
import 'server-only'
import { z } from 'zod'
import { addPerson, changeRole, disablePerson, enablePerson, type Invitation, renewLink } from '#lib/people/commands'
import { email, personInput, role } from '#lib/people/input'
import { formAction } from './form-action.ts'

const id = z.uuid('invalid')
const shown = ({ id, link }: Invitation) => ({ id, label: link })

export const addPersonAction = formAction({
  input: personInput,
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

export const disablePersonAction = formAction({
  input: z.object({ id }),
  done: 'personDisabled',
  run: (actor, input) => disablePerson(input.id, actor),
})

export const enablePersonAction = formAction({
  input: z.object({ id }),
  done: 'personEnabled',
  run: (actor, input) => enablePerson(input.id, actor),
})
