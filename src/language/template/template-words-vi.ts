// The words of templates in Vietnamese, for the clerks who fill them in.
import type { GuideFacts, GuideWords, HintWords, TemplateWords, TextTemplateWords } from './template-words.ts'

const hints: HintWords = {
  status: { title: 'Trạng thái', text: 'Chọn một trong ba: Hoàn thành, Đang thực hiện, Chưa thực hiện.' },
  progress: {
    title: 'Tiến độ (%)',
    text: 'Ghi số từ 0 đến 100, ví dụ 75. Hoàn thành là 100; chưa thực hiện thì ghi 0 hoặc để trống.',
  },
  completedOn: {
    title: 'Ngày hoàn thành',
    text: 'Chỉ ghi khi đã hoàn thành, theo thứ tự ngày/tháng/năm, ví dụ 20/06/2025.',
  },
  requiredEvidence: {
    title: 'Minh chứng',
    text: 'Số, ký hiệu, ngày của văn bản hoặc đường dẫn tài liệu. Bắt buộc khi đã hoàn thành.',
  },
  optionalEvidence: {
    title: 'Minh chứng',
    text: 'Số, ký hiệu, ngày của văn bản hoặc đường dẫn tài liệu, nếu có.',
  },
  result: { title: 'Kết quả thực hiện', text: 'Kết quả chính đến hết kỳ báo cáo, viết ngắn gọn.' },
  difficulties: {
    title: 'Khó khăn, vướng mắc',
    text: 'Nhiệm vụ quá hạn: ghi nguyên nhân chậm và thời gian dự kiến hoàn thành.',
  },
  proposals: { title: 'Kiến nghị, đề xuất', text: 'Ghi rõ đề nghị việc gì, với cơ quan nào.' },
  actual: unit => ({
    title: 'Kết quả thực hiện',
    text: `Chỉ ghi số${unit === '' ? '' : `, theo đơn vị tính “${unit}”`}, ví dụ 81,2. Giải thích thêm thì ghi ở cột Ghi chú.`,
  }),
  numerator: { title: 'Tử số', text: 'Số đạt được, ví dụ số hồ sơ trực tuyến. Cần cho số liệu chung cả nước.' },
  denominator: { title: 'Mẫu số', text: 'Tổng số, ví dụ tổng số hồ sơ. Cần cho số liệu chung cả nước.' },
  source: { title: 'Nguồn số liệu', text: 'Hệ thống hoặc cơ quan cung cấp số liệu.' },
  reportedOn: { title: 'Ngày báo cáo', text: 'Ngày lập báo cáo, theo thứ tự ngày/tháng/năm, ví dụ 18/09/2025.' },
  revision: { title: 'Lần báo cáo', text: 'Gửi lần đầu là 1. Sửa và gửi lại thì ghi 2, rồi 3.' },
  preparedBy: { title: 'Người lập', text: 'Đơn vị hoặc người lập báo cáo.' },
}

const guide: GuideWords = {
  title: 'HƯỚNG DẪN ĐIỀN BÁO CÁO',
  about: ({ locality, period, from, to, planTitle }) =>
    `Biểu này dành cho ${locality}, báo cáo kỳ ${period} (từ ngày ${from} đến hết ngày ${to}), theo “${planTitle}”.`,
  aboutBlank:
    'Biểu chung, dùng khi chưa có biểu lập riêng từ kế hoạch. Mã nhiệm vụ và mã chỉ tiêu phải ghi đúng như trong kế hoạch.',
  stepsTitle: 'CÁC BƯỚC',
  steps: (facts, withIndicators) => [
    facts
      ? 'Ở trang “Nhiệm vụ”, điền các ô nền trắng và nền vàng của từng dòng, bắt đầu từ cột Trạng thái.'
      : 'Ở trang “Nhiệm vụ”, ghi mỗi nhiệm vụ một dòng: mã, nội dung và thời hạn như kế hoạch, rồi tình hình thực hiện.',
    ...(withIndicators
      ? [
          'Ở trang “Chỉ tiêu”, ghi giá trị đạt được đến hết kỳ; chỉ tiêu là tỷ lệ thì ghi thêm tử số và mẫu số (các ô nền trắng).',
        ]
      : []),
    facts
      ? 'Ở đầu trang “Nhiệm vụ”, ghi ngày báo cáo và người lập. Khi sửa và gửi lại, tăng số ở ô lần báo cáo.'
      : 'Ở đầu trang “Nhiệm vụ”, điền đủ mã đơn vị, tên đơn vị, kỳ báo cáo, ngày báo cáo, kế hoạch và người lập.',
    facts
      ? `Lưu tệp ở dạng Excel (.xlsx), giữ nguyên tên ${facts.file}.`
      : 'Lưu tệp ở dạng Excel (.xlsx), đặt tên theo mã đơn vị và kỳ báo cáo, ví dụ 14_2025-Q3.xlsx.',
    whereTo(facts),
  ],
  columnsTitle: 'CÁCH ĐIỀN TỪNG CỘT',
  taskColumns: [
    ['Trạng thái', 'Chọn trong danh sách của ô. Dòng để trống được tính là chưa báo cáo.'],
    ['Tiến độ (%)', 'Số từ 0 đến 100, ví dụ 75; ô tự thêm dấu %. Hoàn thành thì ghi 100.'],
    [
      'Ngày hoàn thành',
      'Ngày/tháng/năm, ví dụ 20/06/2025. Chỉ ghi khi trạng thái là Hoàn thành; để trống khi chưa xong.',
    ],
    [
      'Minh chứng',
      'Số, ký hiệu, ngày của văn bản (ví dụ 123/QĐ-UBND ngày 20/6/2025) hoặc đường dẫn. Cần có khi hoàn thành.',
    ],
    ['Kết quả thực hiện', 'Kết quả chính đến hết kỳ, viết ngắn gọn.'],
    ['Khó khăn, vướng mắc', 'Nhiệm vụ quá hạn phải ghi nguyên nhân chậm và thời gian dự kiến hoàn thành.'],
    ['Kiến nghị, đề xuất', 'Đề nghị việc gì, với cơ quan nào.'],
  ],
  indicatorColumns: [
    [
      'Kết quả thực hiện (chỉ tiêu)',
      'Chỉ ghi số, đúng đơn vị tính của dòng: 81,2 khi đơn vị tính là %. Chưa có số liệu thì để trống, không ghi chữ.',
    ],
    ['Tử số, Mẫu số', 'Hai số dùng để tính ra tỷ lệ; số liệu chung cả nước được cộng từ đây.'],
    ['Nguồn số liệu', 'Hệ thống hoặc cơ quan cung cấp số liệu.'],
  ],
  statusesTitle: 'BA TRẠNG THÁI',
  statuses: {
    completed: 'Đã có đủ sản phẩm mà kế hoạch yêu cầu. Phải có ngày hoàn thành và minh chứng.',
    'in-progress': 'Đã bắt đầu nhưng chưa có đủ sản phẩm. Đúng hạn hay quá hạn do cơ quan tổng hợp tính.',
    'not-started': 'Chưa bắt đầu.',
  },
  coloursTitle: 'MÀU CỦA Ô',
  colours: {
    plan: ['Xám', 'Không cần điền. Ô lấy từ kế hoạch đã được khóa.'],
    reference: ['Xanh nhạt', 'Để đối chiếu: điều chỉnh của kế hoạch, số liệu kỳ trước. Không cần điền.'],
    open: ['Trắng', 'Điền được.'],
    blank: ['Vàng', 'Ô cần điền, đang để trống.'],
    doubtful: [
      'Cam',
      'Cần bổ sung hoặc xem lại: hoàn thành mà thiếu ngày hoặc minh chứng; tiến độ không khớp trạng thái; quá hạn mà chưa ghi khó khăn.',
    ],
  },
  notesTitle: 'LƯU Ý',
  notes: [
    'Không đổi tên trang, không chèn hay xóa cột. Vẫn lọc, đổi độ rộng cột và chiều cao dòng được.',
    'Trang được khóa để tránh sửa nhầm, không có mật khẩu. Khi cần sắp xếp hay thêm dòng: Review → Unprotect Sheet (Excel), Công cụ → Bảo vệ trang tính (LibreOffice).',
  ],
  previousNote: period => `Các cột “kỳ trước” là số liệu đã tổng hợp của kỳ ${period}, để đối chiếu; không cần điền.`,
  amendedNote: to =>
    `Thời hạn và mục tiêu đã tính các quyết định điều chỉnh đến hết ngày ${to}. Nếu thấy khác văn bản, báo cơ quan tổng hợp; không tự sửa.`,
}

function whereTo(facts: GuideFacts | null): string {
  const recipient = facts?.issuedBy ? `${facts.issuedBy} (cơ quan tổng hợp)` : 'cơ quan tổng hợp'
  const deadline = facts?.submitBy ? `chậm nhất hết ngày ${facts.submitBy}` : 'đúng hạn cơ quan này thông báo'
  return `Gửi tệp về ${recipient}, ${deadline}.`
}

const text: TextTemplateWords = {
  csvAdvice: facts =>
    `Cách ghi. Trạng thái: Hoàn thành, Đang thực hiện hoặc Chưa thực hiện. Tiến độ: từ 0% đến 100%, kèm dấu %. Ngày: 20/06/2025. Số: 81,2. Không sửa dòng tiêu đề cột. ${whereTo(facts)}`,
  yamlAdvice: facts => [
    'status: completed (hoàn thành), in-progress (đang thực hiện), not-started (chưa thực hiện).',
    'progress: từ 0 đến 100. completedOn, reportedOn: năm-tháng-ngày, ví dụ 2025-06-20. Số dùng dấu chấm: 81.2.',
    'evidence: số, ký hiệu văn bản; bắt buộc khi hoàn thành, trừ dòng ghi “không bắt buộc minh chứng”.',
    'Ô chưa có gì thì để trống sau dấu “:”. Có thể thêm note (ghi chú). Văn bản có dấu “:” hoặc “#” thì đặt trong ngoặc kép.',
    whereTo(facts),
  ],
  until: day => `đến ${day}`,
  optionalEvidence: 'không bắt buộc minh chứng',
  due: deadline => `hạn ${deadline}`,
  target: target => `mục tiêu ${target}`,
  previous: (period, figure) => `kỳ trước (${period}): ${figure}`,
}

export const templateWordsVi: TemplateWords = {
  sheets: { guide: 'Hướng dẫn', tasks: 'Nhiệm vụ', indicators: 'Chỉ tiêu' },
  tasksTitle: 'BÁO CÁO TIẾN ĐỘ THỰC HIỆN NHIỆM VỤ',
  indicatorsTitle: 'BÁO CÁO KẾT QUẢ THỰC HIỆN CHỈ TIÊU',
  documentTitle: (period, locality) => `Báo cáo tiến độ ${period}, ${locality}`,
  otherSection: 'Nhiệm vụ, chỉ tiêu khác',
  completedOn: (status, day) => `${status} ngày ${day}`,
  deadlineBefore: deadline => `Thời hạn cũ: ${deadline === '' ? 'không ghi' : deadline}`,
  replaced: (before, decision, day) => `${before.join('; ')}; điều chỉnh theo ${decision}, ngày ${day}`,
  amended: (decision, day) => `Điều chỉnh theo ${decision}, ngày ${day}`,
  page: (page, pages) => `Trang ${page}/${pages}`,
  hints,
  refusals: {
    title: 'Giá trị chưa đúng',
    status: 'Chọn trong danh sách: Hoàn thành, Đang thực hiện hoặc Chưa thực hiện.',
    progress: 'Ghi số từ 0 đến 100, ví dụ 75.',
    day: 'Ghi một ngày theo thứ tự ngày/tháng/năm, ví dụ 20/06/2025.',
    number: 'Ô này chỉ ghi số, ví dụ 81,2.',
    numberWithin: (min, max) =>
      `Ô này chỉ ghi số${min === null ? '' : ` từ ${min}`}${max === null ? '' : min === null ? ` đến ${max}` : ` đến ${max}`}.`,
    revision: 'Ghi số thứ tự của lần gửi: 1, 2, 3.',
  },
  guide,
  text,
  command: {
    localityNeeded:
      'Chưa cho biết lập biểu cho đơn vị nào: thêm --locality MÃ (được nhiều mã), hoặc --all cho mọi đơn vị.',
    localityOrAll: 'Chỉ dùng một trong hai: --locality hoặc --all.',
    unknownLocality: (code, nearest) =>
      `Kế hoạch không có đơn vị mã “${code}”.${nearest === null ? '' : ` Có phải ý là “${nearest}”?`}`,
    alreadyFilled: file =>
      `${file} đã có người điền (hoặc không phải biểu mẫu) nên không được ghi đè. Chuyển tệp đi nơi khác, hoặc chọn thư mục khác bằng --out.`,
    making: (made, total) => `Đang lập biểu ${made}/${total}`,
    written: count => `Đã lập ${count} biểu báo cáo.`,
  },
}
