// Web pages as offices and broken programs write them: what is text, where cells stand, and what is refused.
import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { defaultLimits, readSource } from '../../src/read/readers.ts'
import { dumpTable, read, readTable, refusal } from './dump.ts'

const readPage = (body: string) => readTable('a.html', strToU8(`<html><body>${body}`))
const table = (rows: string): string => `<table>${rows}</table>`

describe('markup that is broken', () => {
  it.each([
    ['a comment never closed', `<!-- > ${table('<tr><td>x')}`, ['A1 text x']],
    ['a comment', `<!-- <table><tr><td>no --> ${table('<tr><td>x')}`, ['A1 text x']],
    ['a declaration never closed', `${table('<tr><td>x')}<!`, ['A1 text x', 'A2 text <!']],
    ['a style never closed', `${table('<tr><td>x')}<style>`, ['A1 text x']],
    ['a script in another case', `<SCRIPT>a < b</Script >${table('<tr><td>x')}`, ['A1 text x']],
    ['a title', `<title>no</title>${table('<tr><td>x')}`, ['A1 text x']],
    ['a quote in a tag', table('<tr><td width=5">x<td>y'), ['A1 text x', 'B1 text y']],
    ['a value with >', table('<tr><td title="a>b">x<td title = \'c>d\'>y'), ['A1 text x', 'B1 text y']],
    ['a value never closed', `${table('<tr><td title="a>x<td>y')}`, ['A1 text x', 'B1 text y']],
    ['a tag never closed', `${table('<tr><td>x')}<td`, ['A1 text x', 'A2 text <td']],
    ['text right before a table', `x${table('<tr><td>y')}z`, ['A1 text x', 'A2 text y', 'A3 text z']],
    ['a sign that is no tag', table('<tr><td>a < b <= c'), ['A1 text a < b <= c']],
    ['breaks and blanks', table('<tr><td> a <br> <b> b </b>  c <p> <br></td>'), ['A1 text a\nb c']],
  ])('%s', async (_, body, lines) => {
    expect(dumpTable(await readPage(body)).map(line => line.replace(/ {2,}/g, ' '))).toEqual(lines)
  })
})

describe('spans', () => {
  const range = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right })

  it.each([
    [
      'end with their table',
      '<tr><td rowspan=9>a<td>b<tr><td>c',
      [range(1, 1, 2, 1)],
      ['A1 text a', 'B1 text b', 'B2 text c', 'A3 text z'],
    ],
    [
      'end before a cell from above',
      '<tr><td>a<td rowspan=2>b<tr><td colspan=3>c<td>d',
      [range(1, 2, 2, 2)],
      ['A1 text a', 'B1 text b', 'A2 text c', 'C2 text d', 'A3 text z'],
    ],
    [
      'move the cells below aside',
      '<tr><td rowspan=2 colspan=2>a<td>b<tr><td>c',
      [range(1, 1, 2, 2)],
      ['A1 text a', 'C1 text b', 'C2 text c', 'A3 text z'],
    ],
    [
      'of different heights',
      '<tr><td rowspan=3>a<td rowspan=2>b<tr><td>c<tr><td>d',
      [range(1, 1, 3, 1), range(1, 2, 2, 2)],
      ['A1 text a', 'B1 text b', 'C2 text c', 'B3 text d', 'A4 text z'],
    ],
    ['of nothing', '<tr><td rowspan=0 colspan=0>a<td rowspan=x>b', [], ['A1 text a', 'B1 text b', 'A2 text z']],
  ])('%s', async (_, rows, merges, lines) => {
    const found = await readPage(table(rows) + table('<tr><td>z'))
    expect(found.sheets[0]?.merges).toEqual(merges)
    expect(dumpTable(found)).toEqual(lines)
  })
})

describe('a page made to hurt is read or refused in time', () => {
  const start = table('<tr><td>a')
  const many = (piece: string, bytes = 15_000_000): string => piece.repeat(bytes / piece.length)

  it.each([
    ['comments never closed', start + many('<!-- >'), 'read'],
    ['styles never closed', start + many('<style>'), 'read'],
    ['heads inside each other', `${many('<head>')}</head>${start}`, 'read'],
    ['braces of style sheets', `<style>text-decoration${many('}')}</style>${start}`, 'read'],
    ['elements never closed', `${start}${'<s>'.repeat(999)}${many('</b>')}`, 'read'],
    ['a rule for many', `<style>${many('.a,')}.b{text-decoration:line-through}</style>${start}`, 'read'],
    ['style sheets behind their table', start + many('<style>.a{text-decoration:line-through}</style>'), 'read'],
    [
      'a format without end',
      `<style>.a{mso-number-format:"${many('0,')}"}</style><table>${'<tr><td class=a x:num="5">5'.repeat(60_000)}`,
      'read',
    ],
    ['quotes never closed', start + many('<a "'), 'oversized-file csvRecordCharacters 1048577 1048576'],
    ['values never closed', start + many('<a b="'), 'oversized-file csvRecordCharacters 1048578 1048576'],
    ['one long tag', `${start}<td ${many('a')}>`, 'read'],
    ['one long cell', `<table><tr><td>${many('a')}`, 'oversized-file csvRecordCharacters 15000000 1048576'],
    ['one cell of breaks', `<table><tr><td>a${many('<br>')}`, 'oversized-file csvRecordCharacters 1048577 1048576'],
    ['signs that are no tags', start + many('<'), 'oversized-file csvRecordCharacters 1048577 1048576'],
    ['blank cells that are merged', `<table>${many('<tr><td colspan=2>')}`, 'oversized-file merges 100001 100000'],
    [
      'rows beside tall cells',
      `<table><tr>${'<td rowspan=60000>'.repeat(16_000)}${'<tr><td>x'.repeat(60_000)}`,
      'read',
    ],
  ])('%s', { timeout: 20_000 }, async (_, page, wanted) => {
    const bytes = Buffer.from(`<html>${page}`)
    const { user, system } = process.cpuUsage()
    const outcome = await readSource('a.html', bytes, defaultLimits)
    const spent = process.cpuUsage()
    expect(outcome.value === null ? refusal(outcome) : 'read').toBe(wanted)
    expect(spent.user + spent.system - user - system).toBeLessThan(5_000_000)
  })
})

describe('a page is known by its table', () => {
  const rows = table('<tr><td>a, b<td>c')
  const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le')

  it.each<[beginning: string, bytes: string | Buffer, lines: readonly string[]]>([
    ['h3', `<h3>x, y</h3>${rows}`, ['A1 text x, y', 'A2 text a, b', 'B2 text c']],
    ['center', `<center>${rows}`, ['A1 text a, b', 'B1 text c']],
    ['a comment', `\ufeff\n<!-- a -->${rows}`, ['A1 text a, b', 'B1 text c']],
    ['p', `<p>x, y</p>${rows}`, ['A1 text x, y', 'A2 text a, b', 'B2 text c']],
    ['font', `<font face="Arial">${rows}`, ['A1 text a, b', 'B1 text c']],
    ['title', `<title>a, b</title>${rows}`, ['A1 text a, b', 'B1 text c']],
    ['link', `<link rel="x">${rows}`, ['A1 text a, b', 'B1 text c']],
    ['script', `<script>var a = 1, b</script>${rows}`, ['A1 text a, b', 'B1 text c']],
    ['a declaration', `<?xml version="1.0"?>${rows}`, ['A1 text a, b', 'B1 text c']],
    ['a TABLE in capitals', `<b/>${rows.toUpperCase()}`, ['A1 text A, B', 'B1 text C']],
    ['UTF-16', utf16(`<center>${rows}`), ['A1 text a, b', 'B1 text c']],
    ['UTF-16, the other way round', utf16(`<center>${rows}`).swap16(), ['A1 text a, b', 'B1 text c']],
    ['no tag', `x < y,z\n${'1,2\n'}`, ['A1 text x < y', 'B1 text z', 'A2 text 1', 'B2 text 2']],
    ['a tag and no table', '<b>,y\n1,2\n', ['A1 text <b>', 'B1 text y', 'A2 text 1', 'B2 text 2']],
  ])('that begins with %s', async (_, bytes, lines) => {
    expect(await read('a.xls', Buffer.from(bytes))).toEqual(lines)
  })
})

describe('text of before Unicode', () => {
  const told = async (bytes: Buffer) => {
    const { value, raised } = await readSource('a.html', bytes)
    const texts = value?.kind === 'table' ? dumpTable(value) : []
    return { texts, raised: raised.map(({ rule, at, facts }) => ({ rule, at, facts })) }
  }
  const font = (text: string): string => `<td style="font-family:.VnTime">${text}</td>`
  const heading = '<td>M· nhiÖm vô</td><td>Tr¹ng th¸i</td><td>Ghi chó</td>'
  const page = `<html><body><table><tr>${heading}<tr>${font('NV-01')}${font('§ang thùc hiÖn')}${font('Hßa B×nh')}</table>`
  const changed = (row: number, column: number, actual: string, value: string, encoding = 'TCVN3') => ({
    rule: 'legacy-encoding',
    at: { kind: 'cell', file: 'a.html', sheet: null, row, column },
    facts: { encoding, actual, value },
  })

  it.each(['utf8', 'latin1'] as const)(
    'is converted once, by font or by letters, and told by its cell: %s',
    async encoding => {
      expect(await told(Buffer.from(page, encoding))).toEqual({
        texts: [
          'A1 text Mã nhiệm vụ',
          'B1 text Trạng thái',
          'C1 text Ghi chú',
          'A2 text NV-01',
          'B2 text Đang thực hiện',
          'C2 text Hòa Bình',
        ],
        raised: [changed(1, 1, 'M· nhiÖm vô', 'Mã nhiệm vụ')],
      })
    },
  )

  it('is converted by font where few words are', async () => {
    expect(await told(Buffer.from(table(`<tr>${font('Hßa B×nh')}<td>Hòa Bình`), 'latin1'))).toEqual({
      texts: ['A1 text Hòa Bình', 'B1 text Hòa Bình'],
      raised: [changed(1, 1, 'Hßa B×nh', 'Hòa Bình')],
    })
  })

  it('is left alone where it is none', async () => {
    const bytes = Buffer.from(table('<tr><td>Les autorités ont décidé de créer une société à côté du théâtre'))
    expect((await told(bytes)).raised).toEqual([])
  })
})
