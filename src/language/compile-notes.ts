// What follows the options of compile in its help: how report.csv is written, and where the prose of reports comes from.
import type { Language } from '../model/plan.ts'

export const compileNotes: Readonly<Record<Language, string>> = {
  vi: [
    'report.csv có một dòng cho mỗi lượt nhiệm vụ, để lập bảng tổng hợp. Báo cáo tiếng Việt dùng dấu chấm phẩy giữa',
    'các ô và dấu phẩy thập phân, báo cáo tiếng Anh dùng dấu phẩy và dấu chấm, đúng như Excel của ngôn ngữ đó chờ đợi.',
    "Chữ bắt đầu bằng = + - @ có thêm một dấu nháy ' ở trước để không chương trình nào chạy nó như công thức.",
    'report.docx và report.md: sửa lời văn bằng --template, theo hướng dẫn ở templates/README.md.',
  ].join('\n'),
  en: [
    'report.csv has one row for each assignment, to be pivoted. In English a comma parts the fields and a point the',
    'decimals; in Vietnamese a semicolon and a comma, as the Excel of each language expects.',
    "A text that begins with = + - @ has an apostrophe ' before it, so that no program runs it as a formula.",
    'report.docx and report.md: change their prose with --template; templates/README.md says how.',
  ].join('\n'),
}
