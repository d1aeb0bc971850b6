import { registerHooks } from 'node:module'

// The package throws outside React's server condition. Our programs run on the server by nature, and can't have that
// condition: with it, next-intl reaches for Next's requests, and Next itself, in the launcher, needs the other React.
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'server-only' ? { url: 'data:text/javascript,', shortCircuit: true } : next(specifier, context),
})
