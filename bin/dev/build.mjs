// Turns src/ into dist/: plain JavaScript that runs on Node 20 with nothing installed.
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import { buildOptions, root } from './build-options.mjs'

// Built beside dist/ and swapped in, so that a failed build leaves the old one working.
const fresh = `dist.${process.pid}.tmp`
try {
  await build({ ...buildOptions, outdir: fresh })
  await rm(join(root, 'dist'), { recursive: true, force: true })
  await rename(join(root, fresh), join(root, 'dist'))
} finally {
  await rm(join(root, fresh), { recursive: true, force: true })
}
