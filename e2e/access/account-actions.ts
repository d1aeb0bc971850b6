import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import { about, anytime } from './forms.ts'
import { type ActionRow, admins, desk, everybody } from './row.ts'
import { password } from './site.ts'
import { unique } from './typed.ts'

const demo = JSON.parse(readFileSync(join(inject('dataDir'), 'demo-accounts.json'), 'utf8'))

/** Of the newsroom's settings and people, and of one's own account. */
export const accountActions: Record<string, ActionRow> = {
  // Settings
  saveSettingsAction: about('settings', { always: admins }, (it) => ({
    basedOn: it.version,
    name: 'Counterclaim',
    language: 'en',
    timeZone: 'UTC',
  })),

  // People
  addPersonAction: anytime(admins, () => ({ name: 'A person', email: `${unique()}@example.org`, role: 'editor' })),
  renewLinkAction: about('person', { myself: admins, another: admins }, (it) => ({ email: it.email as string })),
  changeRoleAction: about('person', { another: admins, disabled: admins }, (it) => ({ id: it.id, role: 'reviewer' })),
  changeLanguagesAction: about('person', { another: admins, disabled: admins }, (it) => ({
    id: it.id,
    'languages[]': ['en', 'el'],
  })),
  disablePersonAction: about('person', { another: admins, disabled: admins }, (it) => ({ id: it.id })),
  enablePersonAction: about('person', { another: admins, disabled: admins }, (it) => ({ id: it.id })),

  resetSecondFactorAction: about('enrolled', { another: admins }, (it) => ({ id: it.id })),
  untieIdentityOfAction: about('identity', { "another's": admins }, (it) => ({
    id: it.id,
    issuer: it.issuer as string,
  })),

  // One's own account
  saveBylineAction: anytime(desk, () => ({ byline: `A pseudonym ${unique()}` })),
  saveLanguagesAction: anytime(desk, () => ({ 'languages[]': ['en', 'el'] })),
  changePasswordAction: anytime(desk, () => ({ present: password, password, again: password })),
  endSessionAction: about('session', { mine: desk }, (it) => ({ id: it.id })),
  endOtherSessionsAction: { ...about('session', { mine: desk }), only: ['mine'] },
  beginSecondFactorAction: about('factor', { begun: desk, none: desk }, () => ({ present: password })),
  proveSecondFactorAction: {
    ...about('factor', { begun: desk, confirmed: desk }, (it) => ({ code: it.code as string })),
    only: ['begun', 'confirmed'],
  },
  removeSecondFactorAction: {
    ...about('factor', { confirmed: desk }, (it) => ({ code: it.code as string })),
    only: ['confirmed'],
  },

  // Coming and going
  signInAction: anytime(everybody, () => ({ email: demo.accounts[0].email, password: demo.password })),
  untieIdentityAction: about('identity', { mine: desk }, (it) => ({ issuer: it.issuer as string })),
  // No provider is set here, so both lead back; e2e/hard/single-sign-on.test.ts goes all the way.
  signInElsewhereAction: {
    ...anytime(everybody, () => ({})),
    ask: () => ({ bound: ['/desk'], fields: {} }),
    isIdle: true,
  },
  tieIdentityAction: { ...anytime(everybody, () => ({})), ask: () => ({ bound: ['x'], fields: {} }), isIdle: true },
  finishSignInAction: { ...anytime([], () => ({ code: '000000' })), doneIn: 'e2e/account.spec.ts' },
  requestResetAction: {
    ...anytime([], () => ({ email: demo.accounts[0].email })),
    doneIn: 'e2e/hard/forgotten-password.test.ts',
  },
  signOut: { ...anytime(everybody, () => ({})), isIdle: true },
  setPassword: {
    of: 'link',
    may: { good: everybody },
    ask: (it) => ({ bound: [it.token], fields: { password, again: password } }),
  },
}
