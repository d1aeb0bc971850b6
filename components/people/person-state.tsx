import { useTranslations } from 'next-intl'

/** Whether a person can sign in. */
export function PersonState(props: { disabledAt: Date | null; hasPassword: boolean; hasIdentity: boolean }) {
  const t = useTranslations('people.states')
  return t(props.disabledAt ? 'disabled' : props.hasPassword || props.hasIdentity ? 'active' : 'invited')
}
