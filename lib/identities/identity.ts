/** Who somebody is at a provider: these two together, and never an address. */
export type Identity = { issuer: string; subject: string }

/**
 * Methods of RFC 8176 that stand for something one has besides what one knows: several factors, a one-time password, a key in hardware, a
 * smart card. Left out are keys in software, messages and calls, a face or a fingerprint by itself: they open a device, or can be taken over.
 */
const secondFactors = ['mfa', 'otp', 'hwk', 'sc']

/** Whether the provider says that it asked for a second factor, so that ours need not be. */
export const isVouchedFor = (amr: unknown) =>
  Array.isArray(amr) && amr.some((method) => secondFactors.includes(String(method)))
