// Turns the packages that end up in dist/ into THIRD-PARTY-NOTICES.md: name, version, licence and its full text.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { buildOptions, root } from './build-options.mjs'

export async function thirdPartyNotices() {
  const { metafile } = await build({ ...buildOptions, metafile: true, write: false })
  const folders = new Set(
    Object.keys(metafile.inputs)
      .map(packageFolder)
      .filter(folder => folder !== null),
  )
  const sections = [...folders].toSorted().map(describePackage)
  const opening = '# Third-party notices\n\nThe program in `dist/` contains these packages, each under its own licence.'
  return `${[opening, ...sections].join('\n\n')}\n`
}

/** The folder of the package a bundled file belongs to: node_modules/yaml, node_modules/@scope/name, nested ones too. */
function packageFolder(input) {
  return /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? null
}

function describePackage(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
  const file = readdirSync(join(root, folder)).find(entry => /^(licen[cs]e|copying)/i.test(entry))
  const text = file
    ? readFileSync(join(root, folder, file), 'utf8')
        .trim()
        .replaceAll('\r\n', '\n')
    : ''
  const fence = '```'
  return [`## ${name} ${version}`, `${license}`, ...(text ? [`${fence}text\n${text}\n${fence}`] : [])].join('\n\n')
}
