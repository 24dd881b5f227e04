// Checks --annotate and --previous-check as a person uses them: what lands in the folder, what is said, what is never touched.
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { namesInFolder } from '../../src/cli/annotated-names.ts'
import { tableOf } from '../annotate/parts-of.ts'
import { exampleFolder, runTiendo } from './run-tiendo.ts'

type Row = readonly (string | number | null)[]

const heading = ['STT', 'Mã nhiệm vụ', 'Trạng thái', 'Tiến độ (%)', 'Ngày hoàn thành', 'Minh chứng']
const faulty: readonly Row[] = [
  [1, 'NV-01', 'Hoàn thành', 100, '31/02/2025', '123/QĐ-UBND'],
  [2, 'NV-99', 'Đang thực hiện', 40, null, null],
  [3, 'NV-03', 'Đang làm dở', 50, null, null],
]

function workbook(rows: readonly Row[]): Promise<Uint8Array> {
  const title = [
    ['Mã đơn vị', '01'],
    ['Kỳ báo cáo', '2025-Q3'],
    ['Ngày báo cáo', '18/09/2025'],
  ]
  return writeXlsx({ sheets: [{ name: 'Nhiệm vụ', rows: [...title, [], heading, ...rows.map(row => [...row])] }] })
}

/** The example with a faulty workbook in place of the first locality's CSV. */
async function folderWith(rows: readonly Row[] = faulty): Promise<string> {
  const cwd = exampleFolder()
  writeFileSync(join(cwd, 'submissions', '01_2025-Q3.xlsx'), await workbook(rows))
  return cwd
}

const first = join('submissions', '01_2025-Q3.xlsx')

describe('--annotate', () => {
  it('writes a marked copy under the same name and leaves the original alone', async () => {
    const cwd = await folderWith()
    const before = readFileSync(join(cwd, first))
    const run = runTiendo(['check', first, '--annotate', 'tra-lai'], { cwd })
    expect(run.status).toBe(1)
    expect(run.stderr).toContain('Đã ghi 1 tệp đánh dấu chỗ cần sửa vào tra-lai')
    expect(readFileSync(join(cwd, first)).equals(before)).toBe(true)
    const { sheets } = await tableOf(readFileSync(join(cwd, 'tra-lai', '01_2025-Q3.xlsx')))
    expect(sheets.map(({ name }) => name)).toEqual(['Cần sửa', 'Nhiệm vụ'])
    const texts = sheets[0]?.rows.flatMap(row => row.cells.map(cell => (cell.kind === 'text' ? cell.text : '')))
    expect(texts).toEqual(expect.arrayContaining(['Nhiệm vụ!B7', 'NV-99', 'Nhiệm vụ!C8', 'unknown-task']))
  })

  it('speaks the language asked for, and gives texts a list in the same words', async () => {
    const cwd = await folderWith()
    const path = join(cwd, 'submissions', '48_2025-Q3.yaml')
    writeFileSync(path, readFileSync(path, 'utf8').replace(/status: completed/, 'status: hoàn thành rồi mà'))
    const run = runTiendo(['check', '--annotate', 'back', '--lang', 'en', '--fail-on', 'never'], { cwd })
    expect(run.stderr).toContain('2 marked copies written to back')
    expect(readdirSync(join(cwd, 'back')).sort()).toEqual(['01_2025-Q3.xlsx', '48_2025-Q3.yaml.md'])
    const list = readFileSync(join(cwd, 'back', '48_2025-Q3.yaml.md'), 'utf8')
    expect(list).toMatch(/^# 48_2025-Q3.yaml\n\nTo fix: /)
    expect(list).toMatch(/- Expected: completed, in progress or not started/)
    const { sheets } = await tableOf(readFileSync(join(cwd, 'back', '01_2025-Q3.xlsx')))
    expect(sheets[0]?.name).toBe('To fix')
  })

  it('never writes over a file that is read, and then checks nothing', async () => {
    const cwd = await folderWith()
    const before = readFileSync(join(cwd, first))
    const run = runTiendo(['check', '--annotate', 'submissions'], { cwd })
    expect(run).toMatchObject({ status: 2, stdout: '' })
    expect(run.stderr).toContain('01_2025-Q3')
    expect(readFileSync(join(cwd, first)).equals(before)).toBe(true)
  })

  it('does not take its own folder for submissions', async () => {
    const cwd = await folderWith()
    const folder = join('submissions', 'tra-lai')
    const args = ['check', '--annotate', folder, '--fail-on', 'never', '--format', 'json']
    const once = runTiendo(args, { cwd })
    expect(readdirSync(join(cwd, folder))).toContain('01_2025-Q3.xlsx')
    expect(runTiendo(args, { cwd }).stdout).toBe(once.stdout)
  })

  it('gives the same bytes every time, and says which copies are out of date', async () => {
    const cwd = await folderWith()
    runTiendo(['check', first, '--annotate', 'a'], { cwd })
    runTiendo(['check', first, '--annotate', 'b'], { cwd })
    const copies = ['a', 'b'].map(folder => readFileSync(join(cwd, folder, '01_2025-Q3.xlsx')))
    expect(copies[0]?.equals(copies[1] ?? Buffer.alloc(0))).toBe(true)
    mkdirSync(join(cwd, 'c'))
    cpSync(join(cwd, 'a', '01_2025-Q3.xlsx'), join(cwd, 'c', '48_2025-Q3.yaml.md'))
    const run = runTiendo(['check', join('submissions', '48_2025-Q3.yaml'), '--annotate', 'c'], { cwd })
    expect(run.stderr).toMatch(/c\/48_2025-Q3\.yaml\.md là bản đánh dấu của lần trước/)
    expect(run.stderr).toContain('Không tệp nào có chỗ cần đánh dấu.')
  })

  it('lists what cannot be marked, and says why in one line', async () => {
    const cwd = await folderWith()
    writeFileSync(join(cwd, 'submissions', 'hong.xlsx'), 'PK\u0003\u0004 không phải zip')
    const run = runTiendo(['check', '--annotate', 'tra-lai'], { cwd })
    expect(readFileSync(join(cwd, 'tra-lai', 'hong.xlsx.md'), 'utf8')).toContain('unreadable-file')
    expect(run.status).toBe(1)
    expect(runTiendo(['check', '-', '--annotate', 'tra-lai'], { cwd, input: 'a,b\n1,2\n' }).status).toBe(1)
    expect(readFileSync(join(cwd, 'tra-lai', 'stdin.md'), 'utf8')).toContain('unrecognised-layout')
  })

  it('takes a marked copy that comes back for what its submitter wrote', async () => {
    const cwd = await folderWith()
    const said = (folder: string) =>
      runTiendo(['check', join(folder, '01_2025-Q3.xlsx'), '--fail-on', 'never'], { cwd }).stdout
    runTiendo(['check', first, '--annotate', 'tra-lai'], { cwd })
    expect(said('tra-lai').replaceAll('tra-lai/', 'submissions/')).toBe(said('submissions'))
  })
})

describe('--previous-check', () => {
  const checked = (cwd: string, output: string, ...args: string[]) =>
    runTiendo(['check', first, '--format', 'json', '--output', output, '--fail-on', 'never', ...args], { cwd })

  it('tells fixed, remaining and new errors, wherever the rows have gone', async () => {
    const cwd = await folderWith()
    checked(cwd, 'lan-1.json')
    const corrected: readonly Row[] = [
      [0, 'NV-02', 'Hoàn thành', 90, '20/06/2025', '124/QĐ-UBND'],
      [1, 'NV-01', 'Hoàn thành', 100, '28/03/2025', '123/QĐ-UBND'],
      [3, 'NV-03', 'Đang làm dở', 50, null, null],
    ]
    writeFileSync(join(cwd, first), await workbook(corrected))
    const run = checked(cwd, 'lan-2.json', '--previous-check', 'lan-1.json', '--annotate', 'tra-lai')
    expect(run.stderr).toMatch(/So với lần kiểm tra trước, lỗi: đã sửa \d+, chưa sửa \d+, mới 1/)
    const { comparison } = JSON.parse(readFileSync(join(cwd, 'lan-2.json'), 'utf8'))
    const rules = (list: { rule: string; task: string }[]) => list.map(({ rule, task }) => `${rule} ${task}`)
    expect(rules(comparison.fixed)).toEqual(
      expect.arrayContaining(['unknown-task null', 'missing-task NV-02', 'unreadable-value NV-01']),
    )
    expect(rules(comparison.remaining)).toContain('unreadable-value NV-03')
    expect(rules(comparison.new)).toEqual(['status-progress-mismatch NV-02'])
    expect(comparison.summary.new).toBe(1)
    const { sheets } = await tableOf(readFileSync(join(cwd, 'tra-lai', '01_2025-Q3.xlsx')))
    const texts = sheets[0]?.rows.flatMap(row => row.cells.map(cell => (cell.kind === 'text' ? cell.text : '')))
    expect(texts).toEqual(
      expect.arrayContaining(['Mới', 'Chưa sửa', `Đã sửa so với lần kiểm tra trước: ${comparison.summary.fixed}`]),
    )
  })

  it('leaves out what the earlier check said about others', async () => {
    const cwd = await folderWith()
    runTiendo(['check', '--format', 'json', '--output', 'tat-ca.json', '--fail-on', 'never'], { cwd })
    const { comparison } = JSON.parse(
      runTiendo(
        ['check', join('submissions', '48_2025-Q3.yaml'), '--format', 'json', '--previous-check', 'tat-ca.json'],
        { cwd },
      ).stdout,
    )
    expect(comparison).toEqual({ summary: { fixed: 0, remaining: 0, new: 0 }, fixed: [], remaining: [], new: [] })
  })

  it('says in one line what is no earlier check', async () => {
    const cwd = await folderWith()
    for (const [content, place] of [
      ['{', 'JSON'],
      ['{"schema":"tiendo/report/1"}', 'schema: "tiendo/report/1"'],
    ] as const) {
      writeFileSync(join(cwd, 'x.json'), content)
      const run = runTiendo(['check', first, '--previous-check', 'x.json'], { cwd })
      expect(run).toMatchObject({ status: 3, stdout: '' })
      expect(run.stderr).toContain(`x.json không phải kết quả của tiendo check --format json (${place})`)
    }
  })
})

describe('names in the folder', () => {
  it('are those of the files; folders are kept only where two would meet', () => {
    const names = namesInFolder(['a/14.xlsx', 'a/lan-1/14.XLSX', 'a/01.csv', '../b/02.csv', '<stdin>'])
    expect([...names.values()]).toEqual(['14.xlsx', 'lan-1/14.XLSX', '01.csv', '02.csv', 'stdin'])
  })
})
