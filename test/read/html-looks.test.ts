// Lines and raised digits in web pages, by elements, their own styles and style sheets as offices write them.
import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { dumpTable, readTable } from './dump.ts'

async function lookOf(page: string) {
  const [cell] = (await cellsOf(page)).slice(-1)
  return { ...(cell?.struck ? { struck: true } : {}), ...(cell?.raised ? { raised: true } : {}) }
}

const cellsOf = async (page: string) =>
  (await readTable('a.xls', strToU8(`<html>${page}`))).sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
const sheet = (rules: string) => `<head><style>\n<!--${rules}\n--></style></head>`
const table = (cell: string, rules = '') => `${sheet(rules)}<table><tr>${cell}</table>`

describe('an element of a cell', () => {
  it.each<[content: string, look: object]>([
    ['81,2<sup>1</sup>', { raised: true }],
    ['81,2<SUP class=x>1</SUP>', { raised: true }],
    ['m<sup>2</sup>', { raised: true }],
    ['81,2<sup>a</sup>', {}],
    ['81,2<sup></sup>1', {}],
    ['CO<sub>2</sub>', { raised: true }],
    ['81,2<sup>&#49;</sup>', { raised: true }],
    ['<s>70</s> 75', { struck: true }],
    ['<strike>70</strike> 75', { struck: true }],
    ['<del datetime=x>70</del> 75', { struck: true }],
    ['<s> &nbsp;</s>75', {}],
    ['<s><br></s>75', {}],
    ['<s><b>70</b></s> 75', { struck: true }],
    ['<s>a<sup>1</sup></s>', { struck: true, raised: true }],
    ['<b><s></b>70</s> 75', { struck: true }],
    ['<s></b></s>75', {}],
    ['</s>75', {}],
    ['<small>75</small>', {}],
    ['<span style="text-decoration:line-through">70</span> 75', { struck: true }],
    ["<span style='color:red;TEXT-DECORATION: underline Line-Through'>70</span>", { struck: true }],
    ['<span style=text-decoration:line-through>70</span>', { struck: true }],
    ['<span style="text-decoration-line:line-through"><span>a</span> b</span>', { struck: true }],
    ['<span style="text-decoration-line:line-through"><span></span></span> b', {}],
    ['<span style="text-decoration:underline">75</span>', {}],
    ['<s style="text-decoration:none">75</s>', {}],
    ['<s><span style="text-decoration:none">75</span></s>', { struck: true }],
    ['<span style="mso-text-strike:single">75</span>', { struck: true }],
    ['<span title="text-decoration:line-through">75</span>', {}],
    ['81,2<span style="vertical-align:super">1</span>', { raised: true }],
    ['81,2<span style="vertical-align:sub">1</span>', { raised: true }],
    ['81,2<span style="vertical-align:4pt">1</span>', { raised: true }],
    ['81,2<span style="vertical-align:-25%">1</span>', { raised: true }],
    ['81,2<span style="position:relative;top:-4.0pt;mso-text-raise:4.0pt">1</span>', { raised: true }],
    ['<span style="vertical-align:baseline">81</span><span style="vertical-align:0">2</span>', {}],
    ['<span style="vertical-align:middle">81</span>', {}],
    ['81,2<sup style="vertical-align:baseline">1</sup>', { raised: true }],
    [`${'<i>'.repeat(999)}<s>70</s>${'</i>'.repeat(999)}75`, { struck: true }],
    [`${'<s>'.repeat(999)}70`, { struck: true }],
  ])('%s', async (content, look) => {
    expect(await lookOf(table(`<td>${content}`))).toEqual(look)
  })
})

describe('a style sheet', () => {
  it.each<[rules: string, cell: string, look: object]>([
    ['.xl65 {text-decoration:line-through;}', '<td class=xl65>70', { struck: true }],
    ['td.xl65{text-decoration:line-through}', '<td class="a XL65">70', { struck: true }],
    [
      'td\n\t{text-decoration:none;}\n.font7\n\t{text-decoration:line-through;}',
      '<td>7 <font class="font7">0',
      { struck: true },
    ],
    ['.font6 {vertical-align:super}', '<td>81,2<font class=font6>1</font>', { raised: true }],
    ['td {vertical-align:super} .xl65{vertical-align:sub}', '<td class=xl65>70', {}],
    ['sup {vertical-align:baseline;position:relative}', '<td>81,2<sup>1</sup>', { raised: true }],
    ['.a, .b , td.c {text-decoration : line-through}', '<td class=b>70', { struck: true }],
    ['.b {text-decoration:line-through} .b{text-decoration:none}', '<td class=b>70', {}],
    ['td.b {text-decoration:line-through} .b{text-decoration:none}', '<td class=b>70', { struck: true }],
    ['.b {text-decoration:line-through}', '<td class=b style="text-decoration:none">70', {}],
    ['del {text-decoration:none}', '<td><del>70</del>', {}],
    ['a:hover, [x], .a .b span, #b {text-decoration:line-through}', '<td><a id=b><span>70', {}],
    ['.done > td {text-decoration:line-through}', '</tr><tr class=done><td>70', { struck: true }],
    ['tr.done td {text-decoration:line-through}', '<td class=done>70', {}],
    ['tr.done td {text-decoration:line-through}', '</tr><tr class=done><td>a</tr><tr><td>70', {}],
    ['tbody.done {text-decoration:line-through}', '</tr><tbody class=done><tr><td>70', { struck: true }],
    ['tbody.done {text-decoration:line-through}', '</tr><tbody class=done><tr><td>a</tbody><tr><td>70', {}],
    ['@media screen {.b{text-decoration:line-through} }', '<td class=b>70', { struck: true }],
    ['@media print {.b{text-decoration:line-through} }', '<td class=b>70', {}],
    ['@page {size:landscape} .b{text-decoration:line-through}', '<td class=b>70', { struck: true }],
    ['/* .b { */ .b{/**/text-decoration:line-through}', '<td class=b>70', { struck: true }],
    ['.b{text-decoration:line-through', '<td class=b>70', {}],
    ['}}{{} .b{text-decoration:line-through}', '<td class=b>70', { struck: true }],
  ])('%s %s', async (rules, cell, look) => {
    expect(await lookOf(table(cell, rules))).toEqual(look)
  })

  it('is heard wherever it stands', async () => {
    const rule = '.b {text-decoration:line-through}'
    const cell = '<table><tr><td class=b>70</table>'
    for (const page of [
      `<style>${rule}</style>${cell}`,
      `${cell}<style>${rule}</style>`,
      `<STYLE x>${rule}</STYLE >${cell}`,
    ])
      expect(await lookOf(page)).toEqual({ struck: true })
    for (const page of [`<!--<style>${rule}</style>-->${cell}`, `<title><style>${rule}</style></title>${cell}`])
      expect(await lookOf(page)).toEqual({})
  })
})

it('a line ends with its cell and with its row, and goes on where it stands around tables', async () => {
  const struck = async (page: string) => (await cellsOf(page)).map(cell => cell.struck ?? false)
  expect(await struck('<table><tr><td><s>a<td>b<tr><td>c</table><p>d')).toEqual([true, false, false, false])
  expect(await struck('<table><tr style="text-decoration:line-through"><td>a<td>b<tr><td>c')).toEqual([
    true,
    true,
    false,
  ])
  expect(await struck('<del><p>a<br>b<table><tr><td>c</del><td>d</table></del>e')).toEqual([
    true,
    true,
    true,
    true,
    false,
  ])
  expect(await struck('<table><tr><td>a<table><tr><td><s>b</s></table><td>c')).toEqual([true, false])
})

it('raised digits that are characters stay what they are', async () => {
  const lines = dumpTable(await readTable('a.xls', strToU8('<table><tr><td>81,2&sup1;<td>m&sup2 &sup;')))
  expect(lines).toEqual(['A1 text 81,2¹', 'B1 text m² &sup;'])
})
