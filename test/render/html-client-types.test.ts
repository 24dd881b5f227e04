// The page's script runs in browsers, so it is checked against their types, apart from the rest.
import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { bundledText } from '../../bin/dev/bundled-text.mjs'
import { repository } from '../support/source-files.ts'

it('fits the types of a browser', () => {
  const tsc = ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'src/render/html/client']
  expect(execFileSync(process.execPath, tsc, { cwd: repository, encoding: 'utf8' })).toBe('')
}, 120_000)

it.each(['page.ts', 'page.css'])('%s is small, the same twice, and ends no element', async file => {
  const { text, inputs } = await bundledText(`${repository}src/render/html/client/${file}`)
  expect(text).toBe((await bundledText(`${repository}src/render/html/client/${file}`)).text)
  expect(text).not.toMatch(/<\/(script|style)|<!--/i)
  expect(text.length).toBeLessThan(100_000)
  expect(inputs.length).toBeGreaterThan(5)
})
