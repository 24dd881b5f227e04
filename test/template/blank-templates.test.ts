// The general templates in templates/blank are what the program makes of them now.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { blankTemplates } from '../../bin/dev/blank-templates.ts'
import { repository } from '../support/source-files.ts'

it('templates/blank is up to date', async () => {
  const made = await blankTemplates()
  const stale = Object.entries(made).filter(
    ([path, content]) => !readFileSync(`${repository}${path}`).equals(Buffer.from(content)),
  )
  expect(
    stale.map(([path]) => path),
    'Run "npm run templates" and commit what changes.',
  ).toEqual([])
  const there = readdirSync(`${repository}templates/blank`, { recursive: true, encoding: 'utf8' })
  expect(
    there
      .filter(name => name.includes('.'))
      .map(name => `templates/blank/${name}`)
      .toSorted(),
  ).toEqual(Object.keys(made).toSorted())
})
