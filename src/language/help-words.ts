// The words of --help, in both languages: what each command, argument and option is for.
import type { Language } from '../model/plan.ts'
import { checkNotes } from './check-notes.ts'
import { compileNotes } from './compile-notes.ts'

export interface HelpWords {
  readonly program: string
  readonly usage: string
  readonly commandsTitle: string
  readonly argumentsTitle: string
  readonly optionsTitle: string
  readonly globalOptionsTitle: string
  readonly defaultValue: string
  readonly choices: string
  readonly optionsPlaceholder: string
  readonly commandPlaceholder: string
  readonly help: string
  readonly helpCommand: string
  readonly version: string
  readonly command: Readonly<
    Record<'check' | 'compile' | 'template' | 'plan' | 'planImport' | 'diff' | 'explain' | 'schema' | 'init', string>
  >
  readonly argument: Readonly<
    Record<'paths' | 'planFiles' | 'annex' | 'oldFile' | 'newFile' | 'rule' | 'schemaKind' | 'folder', string>
  >
  readonly option: Readonly<
    Record<
      | 'plan'
      | 'period'
      | 'asOf'
      | 'planAsOf'
      | 'previous'
      | 'limit'
      | 'format'
      | 'output'
      | 'failOn'
      | 'annotate'
      | 'previousCheck'
      | 'out'
      | 'formats'
      | 'letterhead'
      | 'edition'
      | 'reportLocality'
      | 'proseTemplate'
      | 'strict'
      | 'locality'
      | 'all'
      | 'templateOut'
      | 'templateFormat'
      | 'templatePrevious'
      | 'against'
      | 'planId'
      | 'planOut'
      | 'report'
      | 'lang'
      | 'config'
      | 'quiet'
      | 'verbose'
      | 'noColor',
      string
    >
  >
  /** After the options of check: how its text form is to be read. */
  readonly checkNotes: string
  /** After the options of compile: how its files are to be read. */
  readonly compileNotes: string
  /** After the list of commands: where to start, and what the exit status means. */
  readonly epilogue: string
}

const vi: HelpWords = {
  program: 'Kiểm tra và tổng hợp báo cáo tiến độ so với kế hoạch trung ương.',
  usage: 'Cách dùng:',
  commandsTitle: 'Lệnh:',
  argumentsTitle: 'Tham số:',
  optionsTitle: 'Tùy chọn:',
  globalOptionsTitle: 'Tùy chọn chung:',
  defaultValue: 'mặc định',
  choices: 'chọn',
  optionsPlaceholder: '[tùy chọn]',
  commandPlaceholder: '[lệnh]',
  help: 'xem hướng dẫn này',
  helpCommand: 'xem hướng dẫn của một lệnh',
  version: 'xem số phiên bản',
  command: {
    check: 'kiểm tra báo cáo của địa phương so với kế hoạch',
    compile:
      'tổng hợp mọi báo cáo của một kỳ thành report.xlsx, report.md, report.json; theo yêu cầu cả html, docx, csv',
    template: 'lập biểu báo cáo để trống cho từng địa phương, điền sẵn nhiệm vụ và chỉ tiêu của kế hoạch',
    plan: 'kiểm tra kế hoạch trung ương, hoặc kế hoạch địa phương so với trung ương (--against)',
    planImport: 'chuyển phụ lục dạng bảng tính thành tệp kế hoạch, ghi chú chỗ cần người quyết định',
    diff: 'cho biết điều gì đã thay đổi giữa hai báo cáo tổng hợp, hoặc giữa hai kế hoạch',
    explain: 'giải thích một quy tắc: là gì, vì sao, cần làm gì; không có tên thì liệt kê mọi quy tắc',
    schema: 'in JSON Schema: để trình soạn thảo gợi ý khi viết YAML, hoặc để chương trình khác đọc report.json',
    init: 'tạo một ví dụ chạy được để bắt đầu; không bao giờ ghi đè',
  },
  argument: {
    paths: 'tệp, thư mục hoặc mẫu tên (*.xlsx); “-” đọc từ đầu vào chuẩn; bỏ trống thì theo tiendo.yaml',
    planFiles: 'tệp kế hoạch (YAML; với --against cả bảng tính); bỏ trống thì theo tiendo.yaml',
    annex: 'phụ lục nhiệm vụ hoặc chỉ tiêu (xlsx, ods, csv); nhiều tệp của một văn bản thì ghép thành một kế hoạch',
    oldFile: 'report.json hoặc kế hoạch trước',
    newFile: 'report.json hoặc kế hoạch sau',
    rule: 'tên quy tắc, ví dụ missing-task',
    schemaKind: 'loại tệp',
    folder: 'thư mục đích (mặc định là thư mục hiện tại)',
  },
  option: {
    plan: 'kế hoạch trung ương (YAML)',
    period: 'kỳ báo cáo trong kế hoạch, ví dụ 2025-Q3',
    asOf: 'ngày xét hạn (mặc định: ngày cuối kỳ, nếu không có kỳ thì hôm nay)',
    planAsOf: 'ngày xét quyết định đã có hiệu lực và ngoại lệ còn hạn hay không (mặc định: hôm nay)',
    previous: 'report.json của kỳ trước, để so sánh',
    format: 'dạng kết quả',
    limit: 'đổi một giới hạn đọc tệp, ví dụ cells=10000000; được ghi nhiều lần (danh sách ở docs/cli.md)',
    output: 'ghi kết quả ra tệp thay vì màn hình',
    failOn: 'mức trở lên làm lệnh kết thúc với mã 1',
    annotate: 'ghi vào thư mục này bản sao của từng tệp, đánh dấu và ghi chú ô cần sửa',
    previousCheck: 'kết quả JSON của lần kiểm tra trước, để biết lỗi nào đã sửa, chưa sửa, mới',
    out: 'thư mục ghi báo cáo (mặc định: reports/<kỳ>, thêm /<mã> với --locality, /public với bản công khai)',
    formats: 'các định dạng báo cáo, cách nhau bằng dấu phẩy: xlsx, md, json, html, docx, csv',
    letterhead: 'phần đầu văn bản của report.docx: state (nhà nước), party (đảng), none (không có); mặc định: state',
    edition:
      'bản báo cáo: internal (nội bộ, đầy đủ) hoặc public (công khai: không có họ tên, khó khăn và kiến nghị, thông báo, tệp nguồn)',
    reportLocality:
      'báo cáo riêng của một địa phương: thứ hạng và việc cần làm; đưa vào báo cáo của mọi địa phương để xếp hạng được',
    proseTemplate:
      'tệp lời văn riêng cho report.docx và report.md, hoặc thư mục có vi.yaml, en.yaml; mẫu ở templates/report',
    strict: 'có lỗi thì không ghi gì và kết thúc với mã 1',
    locality: 'mã đơn vị cần lập biểu; được nhiều mã, ví dụ --locality 01 14',
    all: 'lập biểu cho mọi đơn vị của kế hoạch',
    templateOut: 'thư mục ghi biểu (mặc định: templates/<kỳ>)',
    templateFormat: 'định dạng của biểu',
    templatePrevious: 'report.json của kỳ trước, để ghi số liệu kỳ trước bên cạnh ô cần điền',
    against: 'kế hoạch trung ương để đối chiếu kế hoạch của địa phương',
    planId: 'mã của kế hoạch (mặc định: số, ký hiệu văn bản ở đầu trang, hoặc tên tệp)',
    planOut: 'ghi kế hoạch ra tệp này thay vì màn hình; không ghi đè',
    report: 'khi so sánh hai kế hoạch: report.json để biết trạng thái nào sẽ đổi',
    lang: 'ngôn ngữ: vi hoặc en',
    config: 'tệp cấu hình (mặc định: tiendo.yaml ở thư mục này hoặc thư mục cha gần nhất)',
    quiet: 'không in tiến trình và dòng tổng kết',
    verbose: 'in thêm bảng, cột và số dòng đọc được của từng tệp; in đủ mọi chỗ của thông báo lặp lại',
    noColor: 'không dùng màu',
  },
  checkNotes: checkNotes.vi,
  compileNotes: compileNotes.vi,
  epilogue: [
    'Bắt đầu: tiendo init vi-du',
    'Mã kết thúc: 0 xong; 1 có lỗi từ mức --fail-on; 2 câu lệnh hoặc cấu hình sai; 3 không chạy được',
  ].join('\n'),
}

const en: HelpWords = {
  program: 'Checks and compiles progress reports against a central plan.',
  usage: 'Usage:',
  commandsTitle: 'Commands:',
  argumentsTitle: 'Arguments:',
  optionsTitle: 'Options:',
  globalOptionsTitle: 'Global options:',
  defaultValue: 'default',
  choices: 'choices',
  optionsPlaceholder: '[options]',
  commandPlaceholder: '[command]',
  help: 'show this help',
  helpCommand: 'show the help of a command',
  version: 'show the version',
  command: {
    check: 'check submissions against the plan',
    compile:
      'compile all submissions of a period into report.xlsx, report.md and report.json; on request html, docx and csv too',
    template: 'make a blank submission for each locality, prefilled with its tasks and indicators',
    plan: 'check a central plan, or local plans against the central one (--against)',
    planImport: 'turn a spreadsheet annex into a plan file, with comments where a person must decide',
    diff: 'tell what moved between two compiled reports, or what changed between two plans',
    explain: 'explain a rule: what, why, what to do; without a name, list all rules',
    schema: 'print a JSON Schema: for editors of the YAML, or for programs that read report.json',
    init: 'make a working example to start from; never overwrites',
  },
  argument: {
    paths: "files, folders or globs (*.xlsx); '-' reads standard input; left out, tiendo.yaml supplies them",
    planFiles: 'plan files (YAML; with --against spreadsheets too); left out, tiendo.yaml supplies it',
    annex: 'annex of tasks or targets (xlsx, ods, csv); several files of one document make one plan',
    oldFile: 'the earlier report.json or plan',
    newFile: 'the later report.json or plan',
    rule: 'name of a rule, such as missing-task',
    schemaKind: 'kind of file',
    folder: 'where to put it (default: the current folder)',
  },
  option: {
    plan: 'the central plan (YAML)',
    period: 'a reporting period of the plan, such as 2025-Q3',
    asOf: "the day deadlines are judged on (default: the period's last day; without a period, the current day)",
    planAsOf: 'the day on which decisions are in force and exceptions still valid, or not (default: the current day)',
    previous: "an earlier period's report.json to compare with",
    format: 'form of the output',
    limit: 'change a reading limit, such as cells=10000000; may be repeated (list in docs/cli.en.md)',
    output: 'write the output to a file, not to the screen',
    failOn: 'severity from which the exit status is 1',
    annotate: 'write a copy of each file to this folder, with the cells to correct marked and commented',
    previousCheck: 'JSON output of an earlier check, to tell what was fixed, what remains and what is new',
    out: 'folder of the report (default: reports/<period>, then /<code> with --locality, /public for the public edition)',
    formats: 'report formats, separated by commas: xlsx, md, json, html, docx, csv',
    letterhead: 'the head of report.docx: state, party or none (default: state)',
    edition:
      'internal (everything) or public (without names of persons, difficulties and proposals, diagnostics and source files)',
    reportLocality:
      'report of one locality, with its rank and what to do next; give the submissions of all, or there is no rank',
    proseTemplate:
      'your own prose for report.docx and report.md: a file, or a folder with vi.yaml and en.yaml; see templates/report',
    strict: 'with errors, write nothing and end with exit status 1',
    locality: 'code of a locality; several are fine, such as --locality 01 14',
    all: 'make one for every locality of the plan',
    templateOut: 'folder of the templates (default: templates/<period>)',
    templateFormat: 'format of the templates',
    templatePrevious: "an earlier period's report.json, to show its figures beside the cells to fill in",
    against: 'the central plan that local plans are held against',
    planId: 'id of the plan (default: the number of the document in the titles, or the file name)',
    planOut: 'write the plan to this file, not to the screen; never overwrites',
    report: 'with two plans: a report.json, to tell whose states would change',
    lang: 'language: vi or en',
    config: 'configuration file (default: tiendo.yaml here or in the nearest folder above)',
    quiet: 'print no progress and no summary',
    verbose: 'also print the tables, columns and row counts of each file, and every place of what repeats',
    noColor: 'use no colour',
  },
  checkNotes: checkNotes.en,
  compileNotes: compileNotes.en,
  epilogue: [
    'To start: tiendo init example',
    'Exit status: 0 done; 1 diagnostics at or above --fail-on; 2 wrong command line or configuration; 3 could not run',
  ].join('\n'),
}

export const helpWords: Readonly<Record<Language, HelpWords>> = { vi, en }
