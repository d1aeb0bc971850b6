import { registerHooks } from 'node:module'

// The package throws outside React's server condition, which this process can't have: Next, in it, needs the other
// React as well. What the launcher imports runs on the server by nature.
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'server-only' ? { url: 'data:text/javascript,', shortCircuit: true } : next(specifier, context),
})
