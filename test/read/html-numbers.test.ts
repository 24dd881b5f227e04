// Numbers and days that a web page holds beside what it shows, as Excel, LibreOffice and SheetJS write them.
import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readTable } from './dump.ts'

async function cellOf(tag: string, shown: string, rules = '') {
  const page = `<html><head><style>${rules}</style></head><table><tr><td ${tag}>${shown}</table>`
  const [row] = (await readTable('a.xls', strToU8(page))).sheets[0]?.rows ?? []
  const { row: _, column: __, ...rest } = row?.cells[0] ?? { row: 0, column: 0 }
  return rest
}

const rules = String.raw`
.percent {mso-number-format:0%;}
.named {mso-number-format:Percent;}
.date {mso-number-format:"Short Date";}
.american {mso-number-format:"mm\/dd\/yyyy";}
.ours {mso-number-format:"dd\/mm\/yyyy";}
.month {mso-number-format:"mm\/yyyy";}
.text {mso-number-format:"\@";}
.millions {mso-number-format:"\#\,\#\#0\,\,";}
.communes {mso-number-format:"0\0022 x\00E3\0022";}
.digits {mso-number-format:"000";}
.sections {mso-number-format:"\#\,\#\#0\;\[Red\]\\-\#\,\#\#0";}`
const number = (value: number, more: object = {}) => ({ kind: 'number', number: value, ...more })
const percent = (value: number) => ({ kind: 'percent', number: value })
const date = (day: string, more: object = {}) => ({ kind: 'date', date: day, ...more })
const beside = (before: string, after: string, width = 1) => ({ beside: { before, after, width } })

describe('where both agree, the cell holds', () => {
  it.each<[tag: string, shown: string, expected: object]>([
    ['class=percent x:num="0.955"', '96%', percent(0.955)],
    ['class=percent x:num="0.955"', '95,5%', percent(0.955)],
    ['class=named x:num="1"', '100.00%', percent(1)],
    [`style='mso-number-format:"0\\.0%"' x:num="0.955"`, '95.5%', percent(0.955)],
    [`style="mso-number-format:'0.0%'" x:num=0.955`, '95,5%', percent(0.955)],
    ['style="mso-number-format:&quot;0%&quot;" x:num="0.955"', '96%', percent(0.955)],
    ['x:num="1234"', '1.234', number(1234)],
    ['x:num="1234"', '1,234', number(1234)],
    ['x:num="1.234"', '1,234', number(1.234)],
    ['x:num="0.33333333333333331"', '0.333333', number(0.333_333_333_333_333_3)],
    ['class=sections x:num="-1234.5"', '-1,235', number(-1234.5)],
    ['x:num="-5"', '(5)', number(-5)],
    ['class=millions x:num="65000000"', '65', number(65_000_000, beside('', ' : 1.000.000'))],
    ['class=communes x:num="8"', '8 xã', number(8, beside('', ' xã'))],
    ['class=date x:num="45663"', '1/6/2025', date('2025-01-06')],
    ['class=date x:num="45809"', '1/6/2025', date('2025-06-01')],
    ['class=american x:num="45663"', '01/06/2025', date('2025-01-06')],
    ['class=month x:num="46022"', '12/2025', date('2025-12-31', { shows: 'month' })],
    ['class=date x:num="45809"', '1-Jun-25', date('2025-06-01')],
    ['sdval="0.955" sdnum="1033;0;0.0%"', '95.5%', percent(0.955)],
    ['sdval="8" sdnum="1033;0;0&quot; xã&quot;"', '8 xã', number(8, beside('', ' xã'))],
    ['sdval="3" sdnum="1033;"', '<font>3</font>', number(3)],
    ['data-t="n" data-v="45838" data-z="dd/mm/yyyy"', '30/06/2025', date('2025-06-30')],
    ['class=percent x:num="0.7"', '<s>70%</s>', { ...percent(0.7), struck: true }],
  ])('%s %s', async (tag, shown, expected) => {
    expect(await cellOf(tag, shown, rules)).toEqual(expected)
  })

  it.each([
    ['01/06/2025', '2025-01-06'],
    ['1/31/2025', '2025-01-31'],
  ])('a day with the month first, if its format says so: %s', async (shown, day) => {
    expect(await cellOf('class=american', shown, rules)).toEqual(date(day))
  })
})

describe('what is shown counts', () => {
  it.each<[tag: string, shown: string]>([
    ['x:num', '1.234'],
    ['x:num=""', '1.234'],
    ['x:num="0.5"', '0.3'],
    ['x:num="0.955"', '95,5%'],
    ['class=percent x:num="0.955"', '81%'],
    ['class=percent x:num="0.955"', '0,955'],
    ['class=percent', '96%'],
    ['class=millions', '65'],
    ['class=communes x:num="8"', '8 huyện'],
    ['class=date x:num="45663"', '2/6/2025'],
    ['class=date x:num="45663"', '2025'],
    ['class=date', '1/6/2025'],
    ['class=ours', '01/06/2025'],
    ['class=american', '31/12/2025'],
    ['class=american', '1/6/25'],
    ['class=text x:num="1234"', '1.234'],
    ['x:str="\'01"', '01'],
    [`style="mso-number-format:'${'0'.repeat(1001)}%'" x:num="0.5"`, '50%'],
    ['class=digits x:num="3"', '003'],
    ['x:num="5"', 'năm'],
    ['x:num="1e999"', '5'],
    ['sdval="0" sdnum="1033;"', '#DIV/0!'],
    ['sdval="1" sdnum="1033;0;BOOLEAN"', 'TRUE'],
    ['data-t="b" data-v="1"', '1'],
    ['data-t="s" data-v="1234"', '1.234'],
    ['title="x:num=5"', '5'],
  ])('%s %s', async (tag, shown) => {
    expect(await cellOf(tag, shown, rules)).toEqual({ kind: 'text', text: shown })
  })
})
