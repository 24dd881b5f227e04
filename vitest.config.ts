// Tells vitest where the tests are; they mirror src/, and some drive the built program.
import { defineConfig } from 'vitest/config'
import { bundledTextForVite } from './scripts/bundled-text.mjs'

export default defineConfig({
  plugins: [bundledTextForVite],
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    // Results must not depend on the machine; a test that is about zones or languages sets its own.
    env: { NO_COLOR: '1' },
  },
})
