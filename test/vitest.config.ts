// Tells vitest where the tests are; they mirror src/, and some drive the built program.
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { bundledTextForVite } from '../bin/dev/bundled-text.mjs'

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  plugins: [bundledTextForVite],
  test: {
    include: ['test/**/*.test.ts'],
    // Many tests wait for another program, so no processor is kept back.
    maxWorkers: '100%',
    // Against a hang, not a measure: machines that run this are shared.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Results must not depend on the machine; a test that is about zones or languages sets its own.
    env: { NO_COLOR: '1' },
  },
})
