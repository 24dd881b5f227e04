// A submitter's workbook with nearly everything offices put into one → its bytes, to be marked and compared.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { type Cell, type WriteSheet, writeXlsx } from 'hucre/xlsx'

const pixel = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)

const wide = [8, 14, 40, 22, 20, 16, 12, 16, 24]
const headings = [
  'STT',
  'Mã nhiệm vụ',
  'Tên nhiệm vụ',
  'Cơ quan chủ trì',
  'Thời hạn',
  'Trạng thái',
  'Tiến độ',
  'Ngày hoàn thành',
  'Minh chứng',
]
const statuses = ['Hoàn thành', 'Đang thực hiện', 'Chưa thực hiện']

function taskRow(number: number): (string | number | Date | null)[] {
  const code = `NV-${String(number).padStart(2, '0')}`
  const done = number % 3 === 0
  const title = `Nhiệm vụ số ${number}: hoàn thiện nền tảng dùng chung & kho dữ liệu <mở>`
  const on = done ? new Date(Date.UTC(2025, 5, number)) : null
  return [
    number,
    code,
    title,
    'Sở Khoa học và Công nghệ',
    '31/12/2025',
    statuses[number % 3] ?? '',
    number * 8,
    on,
    done ? `${number}/QĐ-UBND` : null,
  ]
}

function taskSheet(): WriteSheet {
  const cells = new Map<string, Partial<Cell>>()
  const heading = {
    font: { name: 'Times New Roman', size: 12, bold: true, color: { rgb: 'FFFFFF' } },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '1F3864' } },
  } as const
  for (const [column, text] of headings.entries()) cells.set(`4,${column}`, { value: text, style: heading })
  for (let row = 5; row < 17; row++) {
    const border = { style: 'thin', color: { rgb: '808080' } } as const
    const look = { border: { top: border, bottom: border, left: border, right: border } }
    cells.set(`${row},4`, { style: { ...look, alignment: { horizontal: 'right' } } })
    cells.set(`${row},6`, { style: { ...look, numFmt: '0"%"', protection: { locked: false } } })
    cells.set(`${row},7`, { style: { ...look, numFmt: 'dd/mm/yyyy' } })
  }
  cells.set('17,6', { formula: 'SUM(G6:G17)', formulaResult: 624 })
  cells.set('0,0', {
    value: 'BÁO CÁO',
    style: { font: { bold: true, size: 14 } },
    comment: { author: 'Chị Hoa', text: 'Đã trình lãnh đạo' },
  })
  cells.set('6,5', { comment: { author: 'Chị Hoa', text: 'Chờ văn bản của Bộ' } })
  const rows = [
    ['BÁO CÁO'],
    ['Mã đơn vị:', '14'],
    ['Kỳ báo cáo:', '2025-Q3'],
    [],
    headings,
    ...Array.from({ length: 12 }, (_, index) => taskRow(index + 1)),
    ['Tổng'],
  ]
  return {
    ...{ name: 'Nhiệm vụ', rows, cells, columns: wide.map(width => ({ width })) },
    merges: [
      { startRow: 0, startCol: 0, endRow: 0, endCol: 5 },
      { startRow: 8, startCol: 3, endRow: 10, endCol: 3 },
    ],
    dataValidations: [
      {
        type: 'list',
        values: statuses,
        range: 'F6:F200',
        inputTitle: 'Trạng thái',
        inputMessage: 'Chọn một',
        showInputMessage: true,
      },
    ],
    conditionalRules: [
      {
        type: 'cellIs',
        operator: 'lessThan',
        formula: '20',
        priority: 1,
        range: 'G6:G17',
        style: { font: { color: { rgb: 'C00000' } } },
      },
      {
        type: 'dataBar',
        priority: 2,
        range: 'G6:G17',
        dataBar: { cfvo: [{ type: 'min' }, { type: 'max' }], color: 'FF638EC6' },
      },
    ],
    images: [{ data: pixel, type: 'png', anchor: { from: { row: 0, col: 7 }, to: { row: 2, col: 8 } } }],
    textBoxes: [{ text: 'Mẫu số 01', anchor: { from: { row: 20, col: 1 }, to: { row: 23, col: 3 } } }],
    charts: [
      {
        type: 'column',
        title: 'Tiến độ',
        series: [{ name: 'Tiến độ', values: 'G6:G17', categories: 'B6:B17' }],
        anchor: { from: { row: 20, col: 5 } },
      },
    ],
    sparklines: [{ location: 'J6', dataRange: "'Nhiệm vụ'!G6:G17", type: 'line' }],
    protection: { password: 'bí mật', sheet: true, formatCells: true },
    freezePane: { rows: 5 },
    pageSetup: { orientation: 'landscape', paperSize: 'a4', printArea: '$A$1:$I$18', printTitlesRow: '$5:$5' },
    headerFooter: { oddFooter: '&CTrang &P' },
    rowBreaks: [10],
  }
}

/** A table on a sheet that has notes: the arrangement some writers get wrong. */
function indicatorSheet(): WriteSheet {
  const rows = [
    ['Mã chỉ tiêu', 'Chỉ tiêu', 'Thực hiện'],
    ['CT-01', 'Hồ sơ trực tuyến', 81.2],
    ['CT-02', 'Thanh toán số', 66],
  ]
  return {
    ...{
      name: "Chỉ tiêu '25",
      rows,
      cells: new Map([['1,0', { comment: { author: 'Anh Nam', text: 'Nguồn: Cổng DVC' } }]]),
    },
    tables: [{ name: 'BangChiTieu', range: 'A1:C3', columns: rows[0]?.map(name => ({ name: String(name) })) ?? [] }],
  }
}

/** Written by hucre, then given the parts no library writes. */
export async function richWorkbook(): Promise<Uint8Array> {
  const bytes = await writeXlsx({
    sheets: [
      taskSheet(),
      indicatorSheet(),
      { name: 'Danh mục', rows: [['Hoàn thành'], ['Đang thực hiện']], veryHidden: true },
      { name: 'Ghi chú', rows: [['Không đụng tới']] },
    ],
    namedRanges: [
      { name: 'TrangThai', range: "'Danh mục'!$A$1:$A$2" },
      { name: 'RiengChiTieu', range: "'Chỉ tiêu ''25'!$C$2:$C$3", scope: "Chỉ tiêu '25" },
    ],
    activeSheet: 1,
    workbookProtection: { lockStructure: true, password: 'khoá' },
    properties: {
      title: 'Báo cáo',
      creator: 'Văn phòng',
      created: new Date(0),
      modified: new Date(0),
      custom: { 'Số hiệu': '14/BC' },
    },
  })
  return withMoreParts(bytes)
}

/** Printer settings and a thread of comments, as Excel writes them. */
function withMoreParts(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes)
  const edit = (name: string, change: (text: string) => string) => {
    parts[name] = strToU8(change(strFromU8(parts[name] ?? new Uint8Array())))
  }
  parts['xl/printerSettings/printerSettings1.bin'] = Uint8Array.from({ length: 64 }, (_, index) => (index * 37) % 256)
  parts['customXml/item1.xml'] = strToU8('<?xml version="1.0"?><ghi-chu>giữ nguyên</ghi-chu>')
  edit('[Content_Types].xml', text =>
    text.replace(
      '</Types>',
      '<Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings"/></Types>',
    ),
  )
  return zipSync(parts, { level: 6, mtime: new Date('2024-05-06T07:08:09Z') })
}
