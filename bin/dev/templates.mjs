// Writes templates/blank; a test says when it is out of date.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { buildOptions, root } from './build-options.mjs'

// Node 20 does not run TypeScript, so the maker of templates is built first, like the program.
const folder = await mkdtemp(join(tmpdir(), 'tiendo-templates-'))
try {
  const { entryPoints, ...options } = buildOptions
  await build({
    ...options,
    entryPoints: ['bin/dev/blank-templates.ts'],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
  })
  const { blankTemplates } = await import(pathToFileURL(join(folder, 'blank-templates.mjs')).href)
  for (const [path, content] of Object.entries(await blankTemplates())) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), content)
    console.log(path)
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}
