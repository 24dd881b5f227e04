// The command line in Vietnamese.
import type { CliWords, FileTrouble } from './cli-words.ts'

const readTroubles: Readonly<Record<FileTrouble, (code: string) => string>> = {
  'not-found': () => 'không tìm thấy tệp. Kiểm tra lại đường dẫn và tên tệp.',
  'broken-name': () => 'tên tệp có ký tự hỏng (�). Đổi tên tệp rồi thử lại.',
  'no-permission': () => 'không có quyền đọc. Xin quyền đọc tệp, hoặc chép tệp sang thư mục khác rồi thử lại.',
  folder: () => 'đây là thư mục, cần một tệp.',
  'not-a-file': () => 'đây không phải tệp thông thường.',
  'too-large': () => 'tệp quá lớn so với mức cho phép.',
  'disk-full': () => 'ổ đĩa đầy.',
  'read-only': () => 'ổ đĩa chỉ cho phép đọc.',
  'in-use': () => 'tệp đang được chương trình khác sử dụng. Đóng tệp (ví dụ trong Excel) rồi thử lại.',
  other: code => `hệ thống báo lỗi ${code}.`,
}

const writeTroubles: Readonly<Record<FileTrouble, (code: string) => string>> = {
  ...readTroubles,
  'not-found': () => 'không tạo được thư mục chứa tệp.',
  'no-permission': () => 'không có quyền ghi. Chọn thư mục khác bằng --out hoặc --output, hoặc xin quyền ghi.',
  folder: () => 'tên này đang là một thư mục. Đổi tên thư mục đó hoặc chọn nơi khác.',
  'disk-full': () => 'ổ đĩa đầy. Giải phóng dung lượng rồi chạy lại; tệp cũ vẫn còn nguyên.',
  'read-only': () => 'ổ đĩa chỉ cho phép đọc. Chọn nơi khác bằng --out hoặc --output.',
  'in-use': () => 'tệp đang mở ở chương trình khác. Đóng báo cáo trong Excel rồi chạy lại; tệp cũ vẫn còn nguyên.',
}

function maybe(suggestion: string | null): string {
  return suggestion === null ? '' : ` Có phải ý là “${suggestion}”?`
}

export const cliWordsVi: CliWords = {
  cannotRead: (file, trouble, code) => `Không đọc được ${file}: ${readTroubles[trouble](code)}`,
  cannotWrite: (file, trouble, code) => `Không ghi được ${file}: ${writeTroubles[trouble](code)}`,
  standardOutput: 'đầu ra chuẩn',
  outOfResources: code => `Máy không còn đủ tài nguyên để chạy (${code}). Đóng bớt chương trình rồi chạy lại.`,
  defect: message =>
    `Chương trình gặp lỗi ngoài dự kiến: ${message}. Xin báo cho người phát triển kèm câu lệnh đã chạy (thêm --verbose để có chi tiết).`,
  interrupted: 'Đã dừng theo yêu cầu; không tệp nào bị thay đổi dở dang.',
  moreHelp: command => `Xem cách dùng: ${command} --help`,

  noSuchPath: path => `Không có tệp hoặc thư mục “${path}”. Kiểm tra lại đường dẫn.`,
  noMatch: pattern => `Không có tệp báo cáo nào khớp mẫu “${pattern}”.`,
  noSubmissions: paths =>
    `Không tìm thấy tệp báo cáo nào (xlsx, xls, ods, csv, yaml) trong ${paths.join(', ')}. Kiểm tra lại thư mục.`,
  everyoneMissing: paths =>
    `Không tìm thấy tệp báo cáo nào trong ${paths.join(', ')}: mọi đơn vị được tính là chưa nộp. Nếu không đúng, kiểm tra lại thư mục.`,
  pathsNeeded: 'Chưa cho biết tệp hay thư mục báo cáo: ghi ở dòng lệnh, hoặc ở mục submissions của tiendo.yaml.',
  planNeeded: 'Chưa cho biết kế hoạch: thêm --plan TỆP, hoặc ghi mục plan trong tiendo.yaml.',
  periodNeeded: known => `Chưa cho biết kỳ báo cáo: thêm --period, một trong: ${known.join(', ')}.`,
  noPeriods: plan => `Kế hoạch ${plan} chưa có kỳ báo cáo nào: thêm mục reporting.periods.`,
  unknownLimit: (name, known, suggestion) =>
    `--limit: không có giới hạn “${name}”. ${suggestion === null ? `Chọn một trong: ${known.join(', ')}.` : `Có phải ý bạn là “${suggestion}”?`}`,
  badLimit: (name, value, standard) =>
    `--limit ${name}: “${value}” không phải là số nguyên dương. Ví dụ: --limit ${name}=${standard} (mặc định).`,
  unknownPeriod: (id, known, nearest) =>
    `Kế hoạch không có kỳ báo cáo “${id}”. Các kỳ đang có: ${known.join(', ') || 'không có'}.${maybe(nearest)}`,
  unknownLocality: (code, nearest) => `Kế hoạch không có đơn vị mã “${code}”.${maybe(nearest)}`,
  noRank: locality =>
    `Không xếp hạng được ${locality}: chưa có báo cáo dùng được của địa phương nào khác. Hãy đưa vào cả thư mục báo cáo của mọi địa phương.`,
  unreadableDate: text => `Không hiểu ngày “${text}” ở --as-of. Ghi dạng 2025-12-31 hoặc 31/12/2025.`,
  unknownFormat: (name, known) => `Chưa có định dạng “${name}”. Các định dạng đang có: ${known.join(', ')}.`,
  unknownRule: (name, nearest) => `Không có quy tắc “${name}”.${maybe(nearest)} Xem mọi quy tắc: tiendo explain`,
  invalidTemplate: file => `Tệp lời văn ${file} chưa đúng; sửa các điểm nêu trên rồi chạy lại.`,
  invalidConfig: file => `Tệp cấu hình ${file} chưa đúng; sửa các điểm nêu trên rồi chạy lại.`,
  invalidPlan: file => `Chưa dùng được kế hoạch ${file}; sửa các lỗi nêu trên rồi chạy lại.`,
  invalidPrevious: (file, place) =>
    `${file} không phải tệp report.json do tiendo tạo (${place}). Chọn lại tệp cho --previous.`,
  usage: {
    unknownOption: (option, suggestion) => `Không có tùy chọn “${option}”.${maybe(suggestion)}`,
    unknownCommand: (command, suggestion) => `Không có lệnh “${command}”.${maybe(suggestion)}`,
    missingArgument: argument => `Thiếu tham số ${argument}.`,
    missingOptionValue: option => `Tùy chọn ${option} cần một giá trị.`,
    missingOption: option => `Thiếu tùy chọn bắt buộc ${option}.`,
    tooManyArguments: 'Dòng lệnh có thừa tham số.',
    valueNotAllowed: (option, value, allowed) =>
      `Giá trị “${value}” của ${option} chưa đúng. Giá trị dùng được: ${allowed}.`,
  },

  reading: (done, total) => `Đang đọc tệp ${done}/${total}`,
  counts: ({ files, errors, warnings, infos }) =>
    `${files} tệp: ${errors} lỗi, ${warnings} cảnh báo, ${infos} thông tin`,
  noDiagnostics: 'Không có lỗi hay cảnh báo nào.',
  times: count => `${count} lần`,
  wouldOverwrite: file =>
    `${file} là tệp đầu vào nên không được ghi đè. Chọn nơi khác bằng --out, --output hoặc --annotate.`,
  strictStopped: errors => `Có ${errors} lỗi và đã yêu cầu --strict: không ghi báo cáo nào.`,
  coverage: (received, expected, missing, unusable) =>
    `Đã nộp ${received}/${expected} đơn vị; chưa nộp ${missing}, không dùng được ${unusable}`,
  overdue: (overdue, assignments) => `Quá hạn ${overdue}/${assignments} nhiệm vụ`,
  passedOver: files => `Bỏ qua ${files.length} tệp không phải bảng tính hay YAML: ${files.join(', ')}`,
  leftOut: files =>
    `Bỏ qua ${files.length} tệp không phải báo cáo của địa phương (kế hoạch, cấu hình hoặc báo cáo tổng hợp do tiendo lập): ${files.join(', ')}`,
  linkedFolder: folder => `Bỏ qua thư mục liên kết ${folder}; nếu cần, ghi thẳng đường dẫn của thư mục đó.`,

  planIsGood: (file, tasks, indicators) => `${file}: kế hoạch hợp lệ, ${tasks} nhiệm vụ, ${indicators} chỉ tiêu.`,
  alreadyThere: file => `Đã có ${file}; lệnh init không ghi đè. Chọn một thư mục khác.`,
  nextSteps: folder => `Đã tạo ví dụ. Thử ngay:\n  cd ${folder}\n  tiendo check\n  tiendo compile`,
  verbose: {
    tasks: 'nhiệm vụ',
    indicators: 'chỉ tiêu',
    table: (subject, place, columns) => `Bảng ${subject} ở ${place}: ${columns}`,
    noTable: 'Không thấy bảng nào.',
    identity: (locality, period, reportedOn, revision) =>
      `Đơn vị ${locality}, kỳ ${period}, ngày báo cáo ${reportedOn}, lần ${revision}`,
    rows: (read, accepted, rejected, ignored) =>
      `Dòng: đọc ${read} = nhận ${accepted} + loại ${rejected} + bỏ qua ${ignored}`,
    hidden: (rows, columns) =>
      `Đang ẩn nhưng vẫn đọc: ${[rows > 0 ? `${rows} dòng` : '', columns.length > 0 ? `cột ${columns.join(', ')}` : ''].filter(part => part !== '').join(', ')}`,
    passedOver: (sheet, reason) =>
      `Không đọc ${
        {
          'hidden-sheet': `trang ẩn “${sheet}”`,
          instructions: `trang hướng dẫn “${sheet}”`,
          corrections: `trang “${sheet}” do tiendo thêm vào`,
          'other-period': `bảng hoặc dòng của kỳ báo cáo khác ở trang “${sheet}”`,
          'other-locality': `bảng hoặc dòng của địa phương khác ở trang “${sheet}”`,
          'no-table': `trang “${sheet}”: không thấy bảng nhiệm vụ hay chỉ tiêu`,
        }[reason]
      }`,
    deadlines: readings => `Thời hạn: ${readings.join(' | ')}`,
    noDue: 'không có hạn',
    yearly: '31/12 hằng năm',
  },
}
