import 'server-only'

/** A request header in which proxy.ts tells pages their own path; what a client sends in it is overwritten. */
export const pathHeader = 'x-counterclaim-path'
