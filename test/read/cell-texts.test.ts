// Texts in the cells themselves: each stands once in the table, whatever its length, order and number.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CellTexts } from '../../src/read/cell-texts.ts'
import { read } from './dump.ts'
import { sheetBytes } from './workbook-bytes.ts'

/** Half of 2²² characters and more: two of them do not fit into one stretch. */
const long = 2_200_000

function kept(texts: CellTexts, given: readonly string[]): number[] {
  return given.map(text => {
    const bytes = Buffer.from(`${text}<`)
    expect(texts.scan(bytes, 0)).toBe(bytes.length - 1)
    return texts.keep()
  })
}

describe('the texts of a sheet', () => {
  it('are those that were kept, under the numbers they were given', () => {
    const text = fc.string({ unit: fc.constantFrom(...'abắ€😀'), minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(fc.array(text, { maxLength: 400 }), given => {
        const texts = new CellTexts(40_000)
        const numbers = kept(texts, given)
        const table = texts.finish()
        expect(numbers.map(number => table.text(number))).toEqual(given)
      }),
    )
  })

  it('stand once when they come again', () => {
    const texts = new CellTexts(40_000)
    expect(kept(texts, ['Hoàn thành', 'Đang thực hiện', 'Hoàn thành', 'Hoàn', 'thành', 'Đang thực hiện'])).toEqual([
      0, 1, 0, 2, 3, 1,
    ])
    expect(texts.finish().count).toBe(4)
  })

  it('are told apart where many share the few slots they are looked for in', () => {
    const texts = new CellTexts(40_000)
    const given = Array.from({ length: 20_000 }, (_, index) => `NV-${String(index * 7919).padStart(9, '0')}`)
    const numbers = kept(texts, given)
    const table = texts.finish()
    expect(numbers.map(number => table.text(number))).toEqual(given)
  })

  it('may fill several stretches', () => {
    const texts = new CellTexts(10 * long)
    const given = [...'abc'].map(letter => letter.repeat(long))
    const numbers = kept(texts, [...given, 'ngắn', given[1] ?? '', given[2] ?? ''])
    expect(numbers).toEqual([0, 1, 2, 3, 1, 2])
    const table = texts.finish()
    expect(given.map((text, number) => table.text(number) === text)).toEqual([true, true, true])
    expect(table.text(3)).toBe('ngắn')
  })

  it('are left to the general scan when they are too long for a stretch', async () => {
    const text = 'ắ'.repeat(5_000_000)
    const others = [...'BCDEF'].map(letter => `<c r="${letter}1" t="str"><v>${letter}</v></c>`)
    const rows = `<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c>${others.join('')}</row>`
    const lines = await read('a.xlsx', sheetBytes(rows))
    expect(lines).toEqual([`A1 text ${text}`, 'B1 text B', 'C1 text C', 'D1 text D', 'E1 text E', 'F1 text F'])
  })

  it('of one sheet are not those of another that is read meanwhile', () => {
    const [one, other] = [new CellTexts(1000), new CellTexts(1000)]
    const [first, second] = [kept(one, ['a', 'b']), kept(other, ['c'])]
    kept(one, ['d'])
    const [oneTable, otherTable] = [one.finish(), other.finish()]
    expect(first.map(number => oneTable.text(number))).toEqual(['a', 'b'])
    expect(second.map(number => otherTable.text(number))).toEqual(['c'])
  })
})
