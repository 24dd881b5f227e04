// Checks that what the tests of the code look at is the code, all of it and nothing else.
import { expect, it } from 'vitest'
import { codeOf } from './code-of.ts'

it.each([
  ['const a = 1 // as any', 'const a = 1 '],
  ['const a = 1 /* as\n any */ + 2', 'const a = 1   + 2'],
  ["const a = 'it\\'s' + b", "const a = '' + b"],
  ['const a = "//" + b', "const a = '' + b"],
  ['const a = `x @{b as C} y`', "const a = '' + (b as C)"],
  ['const a = `x @{`@{b}`} y` + c', "const a = '' + ('' + (b)) + c"],
  ['const a = `@{list.map(x => { return x })}`', "const a = '' + (list.map(x => { return x }))"],
  ['const a = /[\'"/]/g.test(b) / 2 / c', "const a = ''.test(b) / 2 / c"],
  ['const a = /[/]\\//u', "const a = ''"],
])('%s', (text, code) => {
  // `@{` stands for the opening of a template's expression.
  expect(codeOf(text.replaceAll('@{', '$' + '{'))).toBe(code)
})
