import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const nowhere = ['**/node_modules/**', '**/.next/**', '**/.data/**']

export default defineConfig({
  // The package throws outside React's server condition; the tests are the server.
  resolve: { alias: { 'server-only': fileURLToPath(new URL('node_modules/server-only/empty.js', import.meta.url)) } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['**/*.test.ts', '**/*.test.tsx'],
          exclude: [...nowhere, '**/*.db.test.ts', 'e2e/**'],
          // For a machine that does much else; only what hangs takes so long.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['**/*.db.test.ts'],
          exclude: [...nowhere, 'e2e/**'],
          globalSetup: './db/testing/global-setup.ts',
          setupFiles: './db/testing/setup.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'access',
          include: ['e2e/access/**/*.test.ts'],
          exclude: nowhere,
          globalSetup: './e2e/access/server.ts',
          // They look whether the database is as it was.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'hard',
          include: ['e2e/hard/**/*.test.ts'],
          exclude: nowhere,
          fileParallelism: false,
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
})
