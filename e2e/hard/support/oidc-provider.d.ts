/** As much of the package, which brings no types, as provider.ts needs. */
declare module 'oidc-provider' {
  import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'

  type Grant = { addOIDCScope(scope: string): void; save(): Promise<string> }
  type Context = {
    oidc: {
      client?: { clientId: string }
      session?: { accountId: string }
      provider: { Grant: new (of: { clientId?: string; accountId?: string }) => Grant }
    }
  }
  type Configuration = {
    clients: object[]
    jwks: { keys: object[] }
    cookies: { keys: string[] }
    claims: Record<string, string[] | null>
    pkce: { required: () => boolean }
    features: { devInteractions: { enabled: boolean }; claimsParameter: { enabled: boolean } }
    findAccount(context: Context, id: string): { accountId: string; claims: () => { sub: string } }
    interactions: { url: (context: Context, interaction: { uid: string }) => string }
    loadExistingGrant(context: Context): Promise<Grant>
  }

  export class Provider {
    constructor(issuer: string, configuration: Configuration)
    callback(): RequestListener
    interactionFinished(request: IncomingMessage, response: ServerResponse, result: object): Promise<void>
  }
}
