// A seed and a number of rows → a workbook as Excel writes it: shared strings, styles, dates, 18 columns, Vietnamese.
import { zipOf } from './plain-zip.mjs'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const office = 'http://schemas.openxmlformats.org'
const main = `xmlns="${office}/spreadsheetml/2006/main"`
const letters = 'ABCDEFGHIJKLMNOPQR'
const statuses = ['Hoàn thành', 'Đang thực hiện', 'Chưa thực hiện']
const related = type => `${office}/officeDocument/2006/relationships/${type}`
const relationships = entries =>
  `${head}<Relationships xmlns="${office}/package/2006/relationships">${entries
    .map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${related(type)}" Target="${target}"/>`)
    .join('')}</Relationships>`

const fixed = {
  '[Content_Types].xml': `${head}<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`,
  '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
  'xl/workbook.xml': `${head}<workbook ${main} xmlns:r="${office}/officeDocument/2006/relationships"><sheets><sheet name="Nhiệm vụ" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relationships([
    ['worksheet', 'worksheets/sheet1.xml'],
    ['styles', 'styles.xml'],
    ['sharedStrings', 'sharedStrings.xml'],
  ]),
  'xl/styles.xml': `${head}<styleSheet ${main}><fonts count="1"><font><sz val="11"/><name val="Times New Roman"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" xfId="0"/><xf numFmtId="14" xfId="0" applyNumberFormat="1"/><xf numFmtId="9" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
}

/** @param {number} seed @param {number} rows */
export function workbookOf(seed, rows) {
  const random = generator(seed)
  const numbers = new Map()
  let uses = 0
  const text = value => {
    uses++
    if (!numbers.has(value)) numbers.set(value, numbers.size)
    return numbers.get(value)
  }
  const lines = []
  for (let row = 1; row <= rows; row++) {
    const cells = valuesOf(row, random).map((value, index) => {
      const start = `<c r="${letters[index]}${row}"`
      if (value === null) return ''
      if (typeof value === 'string') return `${start} t="s"><v>${text(value)}</v></c>`
      return `${start}${value.format ? ` s="${value.format}"` : ''}><v>${value.number}</v></c>`
    })
    lines.push(`<row r="${row}" spans="1:18">${cells.join('')}</row>`)
  }
  const strings = [...numbers.keys()].map(value => `<si><t>${value}</t></si>`).join('')
  return zipOf({
    ...fixed,
    'xl/worksheets/sheet1.xml': `${head}<worksheet ${main}><dimension ref="A1:R${rows}"/><sheetData>${lines.join('')}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `${head}<sst ${main} count="${uses}" uniqueCount="${numbers.size}">${strings}</sst>`,
  })
}

function valuesOf(row, random) {
  const below = limit => Math.floor(random() * limit)
  const done = below(3) === 0
  return [
    { number: row },
    `NV-${String(1 + below(500)).padStart(3, '0')}`,
    `Triển khai nhiệm vụ chuyển đổi số, ứng dụng khoa học công nghệ số ${row} tại địa phương`,
    'UBND cấp tỉnh',
    'Sở Khoa học và Công nghệ; Sở Tài chính',
    `Nguyễn Thị Quyên ${below(80)}`,
    `Quý ${['I', 'II', 'III', 'IV'][below(4)]}/2025`,
    'Báo cáo',
    statuses[below(3)],
    { number: below(101) / 100, format: 2 },
    done ? { number: 45_658 + below(300), format: 1 } : null,
    done ? `${row}/QĐ-UBND` : null,
    `Đã tổ chức ${below(40)} hội nghị, ban hành ${below(9)} văn bản`,
    done ? null : `Thiếu kinh phí và nhân lực chuyên trách đợt ${below(99)}`,
    done ? null : 'Đề nghị Trung ương hướng dẫn sớm',
    { number: below(1_000_000) },
    { number: below(1_000_000) / 64 },
    { number: 45_658 + below(300), format: 1 },
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
