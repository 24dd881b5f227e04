import { expect, it } from 'vitest'
import { headingIn } from '../../src/language/column-headings.ts'
import { columnKeys, columns } from '../../src/normalise/layout/submission-layout.ts'

it.each(columnKeys)('%s is named as templates head it, in both languages', key => {
  expect([headingIn('vi', key), headingIn('en', key)]).toEqual([columns[key].vi[0], columns[key].en[0]])
})
