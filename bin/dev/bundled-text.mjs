// Turns `import text from './page.ts?bundled'` into the bundled, minified text of that file: what a page carries inside it.
import { dirname, resolve } from 'node:path'
import { build } from 'esbuild'

const suffix = '?bundled'

/** One browser script or style sheet, with everything it imports; the same sources give the same text. */
export async function bundledText(file) {
  const { outputFiles, metafile } = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: ['chrome109', 'firefox115', 'safari16'],
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    outdir: 'text',
  })
  return { text: outputFiles[0].text.trim(), inputs: Object.keys(metafile.inputs).map(input => resolve(input)) }
}

/** For the build of the program. */
export const bundledTextForEsbuild = {
  name: 'bundled-text',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\?bundled$/ }, ({ path, resolveDir }) => ({
      path: resolve(resolveDir, path.slice(0, -suffix.length)),
      namespace: 'bundled-text',
    }))
    onLoad({ filter: /.*/, namespace: 'bundled-text' }, async ({ path }) => {
      const { text, inputs } = await bundledText(path)
      return { contents: text, loader: 'text', watchFiles: inputs }
    })
  },
}

/** For tests, which run the sources as they are. The names hide what is bundled, or Vitest would empty style sheets. */
export const bundledTextForVite = {
  name: 'bundled-text',
  enforce: 'pre',
  resolveId(source, importer) {
    if (!source.endsWith(suffix) || !importer) return null
    return `\0bundled-text:${Buffer.from(resolve(dirname(importer), source.slice(0, -suffix.length))).toString('hex')}`
  },
  async load(id) {
    if (!id.startsWith('\0bundled-text:')) return null
    const { text, inputs } = await bundledText(Buffer.from(id.slice('\0bundled-text:'.length), 'hex').toString())
    for (const input of inputs) this.addWatchFile(input)
    return `export default ${JSON.stringify(text)}`
  },
}
