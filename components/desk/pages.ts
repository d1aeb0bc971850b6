import type { DeskAct } from '#lib/permissions'

/** The pages of the desk in the order of its navigation, each with the act that one needs to see it. */
export const deskPages = [
  { href: '/desk', label: 'today', act: 'read_desk' },
  { href: '/desk/queue', label: 'queue', act: 'read_desk' },
  { href: '/desk/inbox', label: 'inbox', act: 'handle_tips' },
  { href: '/desk/sources', label: 'sources', act: 'read_desk' },
  { href: '/desk/parties', label: 'parties', act: 'read_desk' },
  { href: '/desk/topics', label: 'topics', act: 'read_desk' },
  { href: '/desk/pages', label: 'pages', act: 'read_desk' },
  { href: '/desk/people', label: 'people', act: 'manage_people' },
  { href: '/desk/jobs', label: 'jobs', act: 'manage_jobs' },
  { href: '/desk/settings', label: 'settings', act: 'manage_settings' },
  { href: '/desk/log', label: 'log', act: 'read_log' },
] as const satisfies { href: string; label: string; act: DeskAct }[]
