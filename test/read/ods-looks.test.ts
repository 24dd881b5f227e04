// What styles of an OpenDocument spreadsheet say of its cells: lines, raised digits, and what is shown beside numbers.
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readTable } from './dump.ts'

const spaces = ['office', 'table', 'text', 'style', 'number']
  .map(name => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name === 'number' ? 'datastyle' : name}:1.0"`)
  .join(' ')

async function cellOf(styles: string, cell: string, named = '', settings = '') {
  const automatic = `<office:automatic-styles>${styles}</office:automatic-styles>`
  const sheet = `<table:table table:name="A"><table:table-row>${cell}</table:table-row></table:table>`
  const body = `<office:body><office:spreadsheet>${settings}${sheet}</office:spreadsheet></office:body>`
  const bytes = zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': strToU8(`<office:document-content ${spaces}>${automatic}${body}</office:document-content>`),
    'styles.xml': strToU8(
      `<office:document-styles ${spaces}><office:styles>${named}</office:styles></office:document-styles>`,
    ),
  })
  const [cells] = (await readTable('a.ods', bytes)).sheets[0]?.rows ?? []
  const { row: _, column: __, ...rest } = cells?.cells[0] ?? { row: 0, column: 0 }
  return rest
}

const style = (family: string, name: string, properties: string, more = '') =>
  `<style:style style:name="${name}" style:family="${family}"${more}><style:text-properties ${properties}/></style:style>`
const line = 'style:text-line-through-style="solid"'
const noLine = 'style:text-line-through-style="none" style:text-line-through-type="none"'
const parent = (name: string) => ` style:parent-style-name="${name}"`
const number = (shown: string, attributes = ' table:style-name="c"', type = 'float', value = 8) =>
  `<table:table-cell${attributes} office:value-type="${type}" office:value="${value}"><text:p>${shown}</text:p></table:table-cell>`
const text = (content: string, attributes = '') =>
  `<table:table-cell${attributes} office:value-type="string"><text:p>${content}</text:p></table:table-cell>`

describe('a cell is struck through', () => {
  it.each([
    ['by its style', style('table-cell', 'c', line), '', true],
    ['by the type of the line', style('table-cell', 'c', 'style:text-line-through-type="single"'), '', true],
    [
      'not by a line of style none',
      style('table-cell', 'c', `${noLine} style:text-line-through-color="#f00"`),
      '',
      false,
    ],
    ['by a parent', style('table-cell', 'c', '', parent('p')), style('table-cell', 'p', line), true],
    [
      'not by a parent it differs from',
      style('table-cell', 'c', noLine, parent('p')),
      style('table-cell', 'p', line),
      false,
    ],
    ['not by a style of another family', style('paragraph', 'c', line), '', false],
    ['not by a parent in a circle', style('table-cell', 'c', '', parent('c')), '', false],
    [
      'by the default of cells',
      style('table-cell', 'c', ''),
      `<style:default-style style:family="table-cell"><style:text-properties ${line}/></style:default-style>`,
      true,
    ],
    [
      'not by the default of shapes',
      style('table-cell', 'c', ''),
      `<style:default-style style:family="graphic"><style:text-properties ${line}/></style:default-style>`,
      false,
    ],
  ])('%s', async (_, styles, named, isStruck) => {
    const struck = isStruck ? { struck: true } : {}
    expect(await cellOf(styles, number('8'), named)).toEqual({ kind: 'number', number: 8, ...struck })
    expect(await cellOf(styles, text('x', ' table:style-name="c"'), named)).toEqual({
      kind: 'text',
      text: 'x',
      ...struck,
    })
  })

  it('where it is a day, and not where it is true or an error', async () => {
    const struck = style('table-cell', 'c', line)
    const cell = (attributes: string, shown = '') =>
      `<table:table-cell table:style-name="c"${attributes}><text:p>${shown}</text:p></table:table-cell>`
    expect(await cellOf(struck, cell(' office:value-type="date" office:date-value="2025-12-31"'))).toEqual({
      ...{ kind: 'date', date: '2025-12-31', struck: true },
    })
    const boolean = cell(' office:value-type="boolean" office:boolean-value="true"')
    expect(await cellOf(struck, boolean)).toEqual({ kind: 'boolean', boolean: true })
    const error = cell(' office:value-type="float" office:value="0"', '#N/A')
    expect(await cellOf(struck, error)).toEqual({ kind: 'error', text: '#N/A' })
  })
})

describe('a run of a text', () => {
  const position = (value: string) => `style:text-position="${value}"`
  const styles = [
    style('text', 'line', line),
    style('text', 'plain', noLine),
    ...[style('text', 'super', position('super 58%')), style('text', 'sub', position('sub'))],
    ...[style('text', 'high', position('33% 58%')), style('text', 'low', position('-8% 58%'))],
    ...[style('text', 'level', position('0% 100%')), style('text', 'none', position(''))],
    style('text', 'child', '', parent('high')),
    ...[style('paragraph', 'line', line), style('paragraph', 'high', position('super'))],
    style('table-cell', 'raised', position('super 58%')),
  ].join('')
  const span = (name: string, content: string) => `<text:span text:style-name="${name}">${content}</text:span>`

  it.each([
    [`81,2${span('super', '1')}`, { raised: true }],
    [`81,2${span('sub', '1')}`, { raised: true }],
    [`81,2${span('high', '1')}`, { raised: true }],
    [`${span('low', '1')}81,2`, { raised: true }],
    [`81,2${span('child', '1')}`, { raised: true }],
    [`81,2${span('level', '1')}`, {}],
    [`81,2${span('none', '1')}`, {}],
    [`81,2${span('there is none', '1')}`, {}],
    [`81,2${span('high', 'a')}`, {}],
    [`${span('high', '')}81`, {}],
    [`${span('line', '70')} 75`, { struck: true }],
    [`75${span('line', ' ')}`, {}],
    [`75${span('line', '<text:s text:c="2"/>')}`, {}],
    [`75 ${span('line', span('high', '1'))}`, { struck: true, raised: true }],
    [`75 ${span('high', `a${span('line', 'b')}1`)}`, { struck: true, raised: true }],
    [`${span('line', span('plain', '75'))}`, {}],
    [`${span('line', `${span('plain', '75')} `)} 70`, {}],
    [`${span('line', `${span('plain', '75')} 70`)}`, { struck: true }],
    [`<text:a>${span('line', '70')}</text:a> 75`, { struck: true }],
    [`75</text:p><text:p text:style-name="line">70`, { struck: true }],
    [`75</text:p><text:p text:style-name="line">${span('plain', '70')}`, {}],
    [`75</text:p><text:p text:style-name="line"> </text:p><text:p>70`, {}],
    [`75</text:p><text:p text:style-name="high">1`, { raised: true }],
  ])('%s', async (content, look) => {
    expect(await cellOf(styles, text(content))).toMatchObject({ kind: 'text', ...look })
    const { struck, raised } = { struck: undefined, raised: undefined, ...(await cellOf(styles, text(content))) }
    expect({ struck, raised }).toEqual({ struck: undefined, raised: undefined, ...look })
  })

  it.each([
    [`1${span('level', '81,2')}`, { raised: true }],
    [`${span('level', '81,2')}1`, { raised: true }],
    [`${span('level', '81,2')}${span('plain', '1')}`, { raised: true }],
    [`81,2${span('plain', '1')}`, {}],
    [`${span('level', '81,2')}`, {}],
    [`a${span('level', '81,2')}`, {}],
    ['81,2', {}],
    [`${span('line', '81,2')}`, { struck: true, raised: true }],
  ])('in a cell whose own font is raised: %s', async (content, look) => {
    const cell = {
      struck: undefined,
      raised: undefined,
      ...(await cellOf(styles, text(content, ' table:style-name="raised"'))),
    }
    expect({ struck: cell.struck, raised: cell.raised }).toEqual({ struck: undefined, raised: undefined, ...look })
  })
})

describe('a number that is shown as something else', () => {
  const cell = '<style:style style:name="c" style:family="table-cell" style:data-style-name="N1"/>'
  const of = (parts: string, kind: string) => `<number:${kind} style:name="N1">${parts}</number:${kind}>${cell}`
  const day = of('<number:day/><number:month/><number:year/>', 'date-style')
  const truth = of('<number:boolean/>', 'boolean-style')

  it.each<[styles: string, value: number, shown: string, expected: object]>([
    [truth, 1, 'ĐÚNG', { kind: 'boolean', boolean: true }],
    [truth, 0, 'SAI', { kind: 'boolean', boolean: false }],
    ['', 1, 'TRUE', { kind: 'boolean', boolean: true }],
    ['', 0, 'false', { kind: 'boolean', boolean: false }],
    ['', 0, 'TRUE', { kind: 'number', number: 0 }],
    ['', 1, '1', { kind: 'number', number: 1 }],
    [day, 45_838, '30/06/2025', { kind: 'date', date: '2025-06-30' }],
    [day, 45_838.75, '30/06/2025', { kind: 'date', date: '2025-06-30' }],
    [day, 1, '31/12/1899', { kind: 'date', date: '1899-12-31' }],
    [day, 60, '28/02/1900', { kind: 'date', date: '1900-02-28' }],
    [day, 0.5, '0', { kind: 'number', number: 0.5 }],
    [day, -5, '-5', { kind: 'number', number: -5 }],
    [day, 3e6, '3000000', { kind: 'number', number: 3_000_000 }],
    [
      of('<number:month/><number:year/>', 'date-style'),
      46_022,
      '12/2025',
      { kind: 'date', date: '2025-12-31', shows: 'month' },
    ],
    [of('<number:hours/>', 'date-style'), 45_838.75, '18', { kind: 'number', number: 45_838.75 }],
    [of('<number:hours/>', 'time-style'), 1.75, '18', { kind: 'number', number: 1.75 }],
  ])('%s %d', async (styles, value, shown, expected) => {
    expect(await cellOf(styles, number(shown, undefined, 'float', value))).toEqual(expected)
  })

  it('counts days from the day the workbook says', async () => {
    const told = (settings: string) =>
      cellOf(
        day,
        number('x', undefined, 'float', 44_376),
        '',
        `<table:calculation-settings>${settings}</table:calculation-settings>`,
      )
    expect(await told('<table:null-date table:date-value="1904-01-01"/>')).toEqual({ kind: 'date', date: '2025-06-30' })
    expect(await told('<table:null-date/>')).toEqual({ kind: 'date', date: '2021-06-29' })
    expect(await told('<table:null-date table:date-value="x"/>')).toEqual({ kind: 'number', number: 44_376 })
  })

  it('is struck through as others are, and is none where it is an amount of money', async () => {
    const struck = style('table-cell', 'c', line, ' style:data-style-name="N1"')
    expect(await cellOf(`${day.replace(cell, '')}${struck}`, number('x', undefined, 'float', 45_838))).toEqual({
      ...{ kind: 'date', date: '2025-06-30', struck: true },
    })
    expect(await cellOf(day, number('5', undefined, 'currency', 5))).toEqual({ kind: 'number', number: 5 })
  })
})

describe('what stands beside a number', () => {
  const cell = '<style:style style:name="c" style:family="table-cell" style:data-style-name="N1"/>'
  const of = (parts: string, kind = 'number-style', name = 'N1') =>
    `<number:${kind} style:name="${name}">${parts}</number:${kind}>`
  const digits = '<number:number number:min-integer-digits="1"/>'
  const words = (content: string) => `<number:text>${content}</number:text>`
  const when = (condition: string, name: string) =>
    `<style:map style:condition="value()${condition.replace('<', '&lt;')}" style:apply-style-name="${name}"/>`
  const beside = (before: string, after: string, width = 1) => ({ beside: { before, after, width } })
  const factor = (value: string) => `<number:number number:min-integer-digits="1" number:display-factor="${value}"/>`

  it.each<[what: string, styles: string, shown: string, expected: object]>([
    ['words', of(`${words('≥ ')}${digits}${words(' xã')}`), '≥ 8 xã', beside('≥ ', ' xã')],
    ['thousands', of(factor('1000')), '0', beside('', ' : 1.000')],
    ['millions with a word', of(`${factor('1000000')}${words(' triệu')}`), '0 triệu', beside('', ' : 1.000.000 triệu')],
    ['a factor of ten', of(factor('10')), '1', {}],
    ['no factor', of(factor('x')), '8', {}],
    ['a quote', of(`${digits}${words('"')}`), '8"', beside('', '"')],
    [
      'a currency',
      of(`${digits}<number:currency-symbol>₫</number:currency-symbol>`, 'currency-style'),
      '8₫',
      beside('', '₫'),
    ],
    ['a letter %', of(`${digits}${words('%')}`), '8%', beside('', '%')],
    ['a percentage', of(`${digits}${words('%')}`, 'percentage-style'), '800%', { kind: 'percent' }],
    [
      'digits that always show',
      of(`${words('NV-')}<number:number number:min-integer-digits="2"/>`),
      'NV-08',
      beside('NV-', '', 2),
    ],
    [
      'a word among digits',
      of(
        '<number:number number:min-integer-digits="1"><number:embedded-text number:position="2">/</number:embedded-text></number:number>',
      ),
      '8',
      beside('', '/0'),
    ],
    ['a fraction', of('<number:fraction number:min-integer-digits="0"/>'), '8 1/2', {}],
    [
      'a fraction with a word',
      of(`<number:fraction number:min-integer-digits="0"/>${words(' xã')}`),
      '8 1/2 xã',
      beside('', '  xã'),
    ],
    [
      'one of two sections',
      `${of(`${digits}${words(' xã')}`, 'number-style', 'P0')}${of(`${words('-')}${digits}${when('>=0', 'P0')}`)}`,
      '8 xã',
      beside('', ' xã'),
    ],
    [
      'the other of them',
      `${of(digits, 'number-style', 'P0')}${of(`${words('giảm ')}${digits}${when('>=0', 'P0')}`)}`,
      '8',
      {},
    ],
    [
      'a section with a condition',
      `${of(`${digits}${words(' ít')}`, 'number-style', 'P0')}${of(`${digits}${when('<10', 'P0')}`)}`,
      '8 ít',
      beside('', ' ít'),
    ],
    [
      'a section with a share',
      `${of(`${digits}${words('%')}`, 'percentage-style', 'P0')}${of(`${digits}${when('!=7', 'P0')}`)}`,
      '800%',
      { kind: 'percent' },
    ],
    [
      'sections beside a text',
      `${of(`${digits}${words(' xã')}`, 'number-style', 'P0')}${of(`<number:text-content/>${when('>0', 'P0')}${when('<0', 'P0')}`, 'text-style')}`,
      '8 xã',
      beside('', ' xã'),
    ],
    ['a style there is not', of(digits, 'number-style', 'N2'), '8 xã', beside('', ' xã')],
    ['a part that is not known', of(`${digits}<number:era/>`), '8 xã', beside('', ' xã')],
    [
      'a condition that is not known',
      `${of(digits, 'number-style', 'P0')}${of(`${digits}${when(' is odd', 'P0')}`)}`,
      '8 xã',
      beside('', ' xã'),
    ],
    ['a section there is not', of(`${digits}${when('>=0', 'P0')}`), '8 xã', beside('', ' xã')],
    ['a word without end', of(`${digits}${words('x'.repeat(5000))}`), '8 xã', beside('', ' xã')],
    ['digits without end', of('<number:number number:min-integer-digits="1e9" number:decimal-places="1e9"/>'), '8', {}],
    ['a style that says less than is shown', of(digits), '8 xã', beside('', ' xã')],
    ['a time', of('<number:hours/>', 'date-style'), '8 xã', beside('', ' xã')],
  ])('%s', async (_, styles, shown, expected) => {
    expect(await cellOf(`${styles}${cell}`, number(shown))).toEqual({ kind: 'number', number: 8, ...expected })
  })

  it('is that of a parent of its style, and of a style for another kind of value', async () => {
    const styles = `${of(`${digits}${words(' xã')}`)}<style:style style:name="c" style:family="table-cell"${parent('p')}/>`
    const named = '<style:style style:name="p" style:family="table-cell" style:data-style-name="N1"/>'
    expect(await cellOf(styles, number('8'), named)).toEqual({ kind: 'number', number: 8, ...beside('', ' xã') })
    expect(await cellOf(styles, number('8', undefined, 'percentage'), named)).toMatchObject({ kind: 'percent' })
  })
})
