// The types of bundled-text.mjs for test/vitest.config.ts and tests.
import type { Plugin as EsbuildPlugin } from 'esbuild'
import type { Plugin as VitePlugin } from 'vitest/config'

export function bundledText(file: string): Promise<{ readonly text: string; readonly inputs: readonly string[] }>
export const bundledTextForEsbuild: EsbuildPlugin
export const bundledTextForVite: VitePlugin
