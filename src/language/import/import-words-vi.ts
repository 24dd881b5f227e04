// The comments of an imported plan in Vietnamese.
import type { ImportWords } from './import-words.ts'

export const importWordsVi: ImportWords = {
  madeFrom: file => `Chuyển từ ${file} bằng lệnh tiendo plan import. Xem lại mỗi chỗ ghi “cần người quyết định”.`,
  rows: (total, parts) => `Đã đọc ${total} dòng có nội dung = ${parts}.`,
  rowKind: {
    task: 'nhiệm vụ',
    indicator: 'chỉ tiêu',
    section: 'mục',
    group: 'dòng nhóm',
    continuation: 'dòng nối',
    heading: 'dòng tiêu đề cột',
    title: 'dòng đầu trang',
    'column-numbers': 'dòng đánh số cột',
    total: 'dòng tổng',
    unread: 'dòng không đưa vào kế hoạch',
  },
  decisions: count => `Số chỗ cần người quyết định: ${count}.`,
  decide: 'cần người quyết định',
  decision: {
    'plan-id': ({ actual }) => `mã kế hoạch “${actual}” lấy từ đầu trang hoặc tên tệp; đặt mã chính thức (--id)`,
    'plan-title': ({ actual }) => `không thấy tên kế hoạch ở đầu trang, tạm ghi “${actual}”`,
    'unreadable-deadline': ({ actual }) =>
      `thời hạn “${actual}” không đọc được nên chưa đưa vào; ghi một ngày, tháng, quý, năm hoặc “Thường xuyên”`,
    'blank-deadline': () => 'thời hạn để trống nên được coi là thường xuyên; ghi thời hạn nếu có',
    'day-for-month': ({ actual, month }) => `ô là ngày ${actual}; có thể người nhập đã gõ “${month}” (hết tháng)`,
    'text-target': ({ actual, by }) =>
      `mục tiêu “${actual}”${by === undefined ? '' : ` (đến ${by})`} không phải một con số nên chưa đưa vào`,
    'two-conditions': ({ actual, by }) =>
      `“${actual}”${by === undefined ? '' : ` (đến ${by})`} có hai điều kiện trong một ô; tách thành hai chỉ tiêu`,
    'bare-target': ({ actual }) => `“${actual}” không ghi phép so sánh; đang hiểu là đạt từ mức này trở lên (>=)`,
    'target-words': ({ actual, value }) =>
      `“${actual}” còn có phần chữ ngoài con số ${value}; xem có cần ghi thành chỉ tiêu riêng`,
    'ambiguous-number': ({ actual, value }) => `“${actual}” đọc được hai cách; đang hiểu là ${value}`,
    'no-target-day': ({ actual }) => `mục tiêu “${actual}” chưa rõ phải đạt vào ngày nào nên chưa đưa vào`,
    'blank-target': () => 'chưa có mục tiêu; ghi mục tiêu và ngày phải đạt nếu có',
    'same-title': ({ id }) => `cùng tên với ${id}; nếu là một chỉ tiêu có hai mốc thì ghi cả hai mục tiêu vào ${id}`,
    'group-lead': ({ actual }) => `chủ trì “${actual}” là một nhóm; nêu rõ giao cho ai (lead, assignees)`,
    'several-leads': ({ actual, taken }) =>
      `ô ghi nhiều cơ quan chủ trì (${actual}); đang lấy “${taken}”, các cơ quan sau ghi ở phối hợp`,
    'blank-lead': () => 'chưa có cơ quan chủ trì',
    'blank-product': () => 'chưa có sản phẩm',
    'ambiguous-column': ({ actual }) =>
      `cột “${actual}” có thể là sản phẩm phải có hoặc kết quả đã đạt; đang đọc là sản phẩm`,
    'repeated-number': ({ actual, id }) => `số thứ tự “${actual}” đã có ở dòng trên; đang đặt mã ${id}`,
    'no-number': ({ id }) => `dòng không có số thứ tự; đang đặt mã ${id} theo số dòng`,
    'stray-cell': ({ actual, above }) =>
      `dòng mục có thêm “${actual}”, có thể là phần đuôi của ô gộp phía trên${above === '' ? '' : ` (“${above}”)`}`,
    'joined-row': ({ actual, row }) =>
      `dòng ${row} (“${actual}”) không có số thứ tự hoặc không có tên, đã nối vào nhiệm vụ hoặc chỉ tiêu này`,
    'unnumbered-section': () =>
      'dòng không có số, đang hiểu là tên một mục; nếu là phần tiếp của dòng trên thì nối vào dòng đó rồi xóa mục này',
    'several-titles': ({ actual }) => `các bảng có đầu trang khác nhau; đang lấy “${actual}” làm tên kế hoạch`,
    'row-without-title': ({ actual }) => `dòng có số thứ tự mà không có tên: ${actual}`,
    'cell-error': ({ actual }) => `ô đang báo lỗi hoặc công thức chưa tính (“${actual}”), đang để trống`,
    'former-agency': ({ actual, expected }) => `“${actual}” là tên cũ; nay là ${expected}`,
    'central-lead': ({ actual, count }) =>
      `${count} nhiệm vụ do cơ quan trung ương chủ trì vẫn đang giao mọi địa phương (assignees: all): ${actual}`,
    'indicator-defaults': () =>
      'chiều tăng, giảm theo phép so sánh; cách cộng dồn (measure) và tổng hợp (aggregation) để mặc định, cần chọn lại',
  },
  note: {
    'unread-cell': ({ heading, actual }) => (heading === '' ? `${actual}` : `${heading}: ${actual}`),
    'tracked-by': ({ actual }) => `cơ quan theo dõi: ${actual}`,
    group: ({ actual }) => `thuộc nhóm: ${actual}`,
    'hidden-sheet': ({ actual, rows }) => `trang ẩn “${actual}” (${rows} dòng) không được đọc`,
  },
  titles: 'Các dòng đầu trang:',
  unread: 'Các dòng không đưa vào kế hoạch:',
  done: (tasks, indicators, decisions) =>
    `Đã chuyển ${tasks} nhiệm vụ, ${indicators} chỉ tiêu; ${decisions} chỗ cần người quyết định.`,
  alreadyThere: file => `${file} đã có và có nội dung khác; lệnh này không ghi đè. Chọn tên khác với --out.`,
  notASpreadsheet: file => `${file} không phải bảng tính; cần phụ lục dạng .xlsx, .ods hoặc .csv.`,
}
