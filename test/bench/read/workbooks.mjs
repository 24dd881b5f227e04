// A shape, a seed and a number of rows → a workbook of 18 columns in Vietnamese, as one kind of program writes it.
import ExcelJS from 'exceljs'
import { partsOf, zipOf } from './plain-zip.mjs'

/** The title, the headings and the parts around the sheet are the same in all of them. */
export const shapes = {
  office: 'as offices save it: shared strings, a style in every cell, formulas with results, a list to choose from',
  plain: 'values only: shared strings, numbers, dates and percentages',
  inline: 'as reporting systems write it: every text in its cell, a style in every cell',
}

const firstRow = 6
const letters = 'ABCDEFGHIJKLMNOPQR'
const statuses = ['Hoàn thành', 'Đang thực hiện', 'Chưa thực hiện']
const sheetPart = 'xl/worksheets/sheet1.xml'
const stringsPart = 'xl/sharedStrings.xml'
const columns = [
  { title: 'STT', format: '0', formula: row => `A${row - 1}+1` },
  { title: 'Mã nhiệm vụ' },
  { title: 'Nhiệm vụ' },
  { title: 'Cấp thực hiện' },
  { title: 'Cơ quan chủ trì' },
  { title: 'Người theo dõi' },
  { title: 'Ngày giao', format: 'dd/mm/yyyy' },
  { title: 'Hạn hoàn thành', format: 'dd/mm/yyyy' },
  { title: 'Ngày hoàn thành', format: 'dd/mm/yyyy' },
  { title: 'Trạng thái' },
  { title: 'Tỷ lệ', format: '0%', formula: row => `IF(P${row}&gt;0,Q${row}/P${row},0)` },
  { title: 'Sản phẩm' },
  { title: 'Số văn bản' },
  { title: 'Kết quả' },
  { title: 'Khó khăn, vướng mắc' },
  { title: 'Kinh phí giao', format: '#,##0' },
  { title: 'Kinh phí giải ngân', format: '#,##0.00' },
  { title: 'Kiến nghị' },
]

/** What makes the workbooks of a shape: (seed, rows) → bytes. */
export async function workbooksOf(shape) {
  const frame = await frameOf(shape)
  return (seed, rows) => fill(frame, shape, seed, rows)
}

/** The parts of a workbook with title, headings and one row, as ExcelJS writes them. */
async function frameOf(shape) {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('Nhiệm vụ')
  const thin = { style: 'thin' }
  const boxed = {
    border: { top: thin, left: thin, bottom: thin, right: thin },
    font: { name: 'Times New Roman', size: 12 },
    alignment: { vertical: 'middle', wrapText: true },
  }
  sheet.getCell('A1').value = 'ỦY BAN NHÂN DÂN TỈNH'
  sheet.getCell('A3').value = 'BÁO CÁO TIẾN ĐỘ THỰC HIỆN NHIỆM VỤ'
  sheet.getCell('A3').font = { name: 'Times New Roman', size: 14, bold: true }
  for (const range of ['A1:E1', 'A3:R3']) sheet.mergeCells(range)
  for (const [index, { title, format }] of columns.entries()) {
    const heading = sheet.getCell(firstRow - 1, index + 1)
    heading.value = title
    heading.style = { ...boxed, font: { ...boxed.font, bold: true } }
    const cell = sheet.getCell(firstRow, index + 1)
    cell.value = 1
    const style = shape === 'plain' ? {} : boxed
    cell.style = format ? { ...style, numFmt: format } : style
    sheet.getColumn(index + 1).width = 18
  }
  if (shape === 'office') {
    const list = { type: 'list', allowBlank: true, formulae: [`"${statuses.join(',')}"`] }
    sheet.dataValidations.add(`J${firstRow}:J${firstRow + 1}`, list)
  }
  const written = [...partsOf(Buffer.from(await workbook.xlsx.writeBuffer()))]
  const parts = Object.fromEntries(written.filter(([name]) => !name.endsWith('/')))
  const [row] = new RegExp(`<row r="${firstRow}".*?</row>`).exec(parts[sheetPart])
  const styles = [...letters].map(letter => new RegExp(`r="${letter}${firstRow}"( s="\\d+")?`).exec(row)?.[1] ?? '')
  const strings = [...parts[stringsPart].matchAll(/<si><t>(.*?)<\/t><\/si>/g)].map(match => match[1])
  return { parts, row, styles, strings }
}

function fill({ parts, row, styles, strings }, shape, seed, rows) {
  const random = generator(seed)
  const numbers = new Map(strings.map((string, index) => [string, index]))
  const cellOf = (value, index, at) => {
    const start = `<c r="${letters[index]}${at}"${styles[index]}`
    if (value === null) return shape === 'plain' ? '' : `${start}/>`
    if (typeof value === 'number') {
      const formula = shape === 'office' ? columns[index].formula?.(at) : undefined
      return `${start}>${formula ? `<f>${formula}</f>` : ''}<v>${value}</v></c>`
    }
    if (shape === 'inline') return `${start} t="inlineStr"><is><t>${value}</t></is></c>`
    if (!numbers.has(value)) numbers.set(value, numbers.size)
    return `${start} t="s"><v>${numbers.get(value)}</v></c>`
  }
  const lines = []
  for (let number = 1; number <= rows; number++) {
    const at = firstRow + number - 1
    const cells = valuesOf(number, random).map((value, index) => cellOf(value, index, at))
    lines.push(`<row r="${at}" spans="1:18" x14ac:dyDescent="0.25">${cells.join('')}</row>`)
  }
  const sheet = parts[sheetPart].replace(row, () => lines.join(''))
  const items = [...numbers.keys()].map(string => `<si><t>${string}</t></si>`)
  return zipOf({
    ...parts,
    [sheetPart]: sheet.replace(`sqref="J${firstRow}:J${firstRow + 1}"`, `sqref="J${firstRow}:J${firstRow + rows - 1}"`),
    [stringsPart]: parts[stringsPart].replace(/<si>.*<\/si>/, () => items.join('')),
  })
}

function valuesOf(row, random) {
  const below = limit => Math.floor(random() * limit)
  const day = () => 45_658 + below(300)
  const done = below(3) === 0
  return [
    row,
    `NV-${String(1 + below(500)).padStart(3, '0')}`,
    `Triển khai nhiệm vụ chuyển đổi số, ứng dụng khoa học công nghệ số ${row} tại địa phương`,
    'UBND cấp tỉnh',
    'Sở Khoa học và Công nghệ; Sở Tài chính',
    `Nguyễn Thị Quyên ${below(80)}`,
    day(),
    day(),
    done ? day() : null,
    statuses[below(3)],
    below(101) / 100,
    'Báo cáo',
    done ? `${row}/QĐ-UBND` : null,
    `Đã tổ chức ${below(40)} hội nghị, ban hành ${below(9)} văn bản`,
    done ? null : `Thiếu kinh phí và nhân lực chuyên trách đợt ${below(99)}`,
    below(1_000_000),
    below(1_000_000) / 64,
    done ? null : 'Đề nghị Trung ương hướng dẫn sớm',
  ]
}

/** Mulberry32: small, seeded, good enough for made-up reports. */
function generator(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
