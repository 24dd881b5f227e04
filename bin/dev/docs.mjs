// Writes what is generated (docs/*.md, THIRD-PARTY-NOTICES.md, the prose of reports), or with --check says which of them are out of date.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { parse } from 'yaml'
import { buildOptions, root } from './build-options.mjs'
import { thirdPartyNotices } from './notices.mjs'

const pages = {
  ...(await docsPages()),
  'THIRD-PARTY-NOTICES.md': await thirdPartyNotices(),
  'src/language/default-prose.json': await defaultProse(),
}
const stale = []
for (const [path, content] of Object.entries(pages)) {
  const current = await readFile(join(root, path), 'utf8').catch(() => null)
  if (current === content) continue
  stale.push(path)
  if (process.argv.includes('--check')) continue
  await mkdir(dirname(join(root, path)), { recursive: true })
  await writeFile(join(root, path), content)
}
if (process.argv.includes('--check')) {
  if (stale.length > 0) console.error(`Out of date: ${stale.join(', ')}. Run "npm run docs" and commit what changes.`)
  process.exitCode = stale.length === 0 ? 0 : 1
} else console.log(stale.length === 0 ? 'All pages are up to date.' : `Written: ${stale.join(', ')}`)

/** Node 20 does not run TypeScript, so the page maker is built first, like the program. */
async function docsPages() {
  const folder = await mkdtemp(join(tmpdir(), 'tiendo-docs-'))
  try {
    const outfile = join(folder, 'docs-pages.mjs')
    const { entryPoints, outdir, splitting, ...options } = buildOptions
    await build({ ...options, entryPoints: ['bin/dev/docs-pages.ts'], outfile })
    const { docsPages } = await import(pathToFileURL(outfile).href)
    return docsPages()
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The prose of templates/report as the program carries it: by group and key, so that it needs no other file to work. */
async function defaultProse() {
  const prose = {}
  for (const language of ['vi', 'en']) {
    const { kind, ...groups } = parse(await readFile(join(root, `templates/report/${language}.yaml`), 'utf8'))
    prose[language] = Object.fromEntries(
      Object.entries(groups).flatMap(([group, keys]) =>
        Object.entries(keys).map(([key, text]) => [`${group}.${key}`, text]),
      ),
    )
  }
  return `${JSON.stringify(prose, null, 2)}\n`
}
