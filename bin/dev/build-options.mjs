// Says how the source tree becomes the program: what bin/dev/build.mjs and bin/dev/notices.mjs agree on.
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { bundledTextForEsbuild } from './bundled-text.mjs'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Templates are made in memory: ExcelJS's streams and its CSV half, and the packages those need, stay out. */
const withoutStreams = {
  name: 'exceljs-without-streams',
  setup(build) {
    build.onResolve({ filter: /\/(?:stream\/xlsx\/workbook-(?:reader|writer)|csv\/csv)$/ }, ({ importer, path }) =>
      /node_modules[\\/]exceljs[\\/]lib/.test(importer) ? { path, namespace: 'left-out' } : undefined,
    )
    build.onLoad({ filter: /./, namespace: 'left-out' }, () => ({ contents: '' }))
  },
}

/** The reader of old workbooks talks to the console about records it does not know; what is said is the program's own. */
const withoutRemarks = {
  name: 'sheetjs-without-remarks',
  setup(build) {
    build.onLoad({ filter: /@e965[\\/]xlsx[\\/]xlsx\.mjs$/ }, async ({ path }) => {
      const silence = 'const console = { log() {}, warn() {}, error() {} };'
      return { contents: `${silence}\n${await readFile(path, 'utf8')}`, loader: 'js' }
    })
  },
}

/** Commands stay in files of their own, loaded when called; CommonJS dependencies need a `require`. */
export const buildOptions = {
  absWorkingDir: root,
  entryPoints: ['src/cli/main.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: true,
  keepNames: true,
  charset: 'utf8',
  plugins: [withoutStreams, withoutRemarks, bundledTextForEsbuild],
  legalComments: 'none',
  banner: {
    js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
  },
  logLevel: 'warning',
}
