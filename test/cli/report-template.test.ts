// Checks an office's own prose as a person uses it: by flag or tiendo.yaml, file or folder, and every way it can be wrong.
import { appendFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { repository } from '../support/source-files.ts'
import { exampleFolder, runTiendo } from './run-tiendo.ts'

const own = [
  'kind: report-template',
  'page:',
  '  opening: "Kính gửi. {{assignments}} lượt, {{ period.id }}."',
  'headings: {figures: Con số}',
].join('\n')

function withTemplate(name: string, text: string): string {
  const cwd = exampleFolder()
  writeFileSync(join(cwd, name), text)
  return cwd
}

const markdownOf = (cwd: string): string => readFileSync(join(cwd, 'out', 'report.md'), 'utf8')

describe('an office writes its own prose', () => {
  it('in a file named on the command line', () => {
    const cwd = withTemplate('mau.yaml', own)
    expect(runTiendo(['compile', '--formats', 'md', '--out', 'out', '--template', 'mau.yaml'], { cwd }).status).toBe(0)
    expect(markdownOf(cwd)).toMatch(/^Kính gửi\. \d+ lượt, 2025-Q3\.$/m)
    expect(markdownOf(cwd)).toContain('\n## Con số\n')
  })

  it('on the page, in its own language alone, and in the workbook', () => {
    const cwd = withTemplate('mau.yaml', own)
    const args = ['compile', '--formats', 'html,xlsx', '--out', 'out', '--template', 'mau.yaml']
    expect(runTiendo(args, { cwd }).status).toBe(0)
    const html = readFileSync(join(cwd, 'out', 'report.html'), 'utf8')
    const [shown = '', other = ''] = html.split('<template')
    expect(shown).toMatch(/<p class="prose">Kính gửi\. \d+ lượt, 2025-Q3\.<\/p>/)
    expect(shown).toContain('>Con số</h2>')
    expect(other).not.toMatch(/Kính gửi|Con số/)
    const parts = unzipSync(readFileSync(join(cwd, 'out', 'report.xlsx')))
    const texts = Object.values(parts).map(part => strFromU8(part))
    expect(texts.some(text => /Kính gửi\. \d+ lượt, 2025-Q3\./.test(text))).toBe(true)
  })

  it('in the file of the language of a folder that tiendo.yaml names, from wherever it lies', () => {
    const cwd = exampleFolder()
    mkdirSync(join(cwd, 'loi-van'))
    writeFileSync(join(cwd, 'loi-van', 'vi.yaml'), own)
    appendFileSync(join(cwd, 'tiendo.yaml'), 'templates: loi-van\n')
    expect(runTiendo(['compile', '--formats', 'md', '--out', '../out'], { cwd: join(cwd, 'loi-van') }).status).toBe(0)
    expect(markdownOf(cwd)).toContain('\n## Con số\n')
    const english = runTiendo(['compile', '--formats', 'md', '--lang', 'en'], { cwd })
    expect(english).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('loi-van/en.yaml') })
  })

  it('and the shipped templates change nothing', () => {
    const cwd = exampleFolder()
    cpSync(join(repository, 'templates', 'report'), join(cwd, 'report'), { recursive: true })
    for (const name of ['report.md', 'report.docx', 'report.html', 'report.xlsx']) {
      const args = ['compile', '--formats', 'md,docx,html,xlsx', '--out', 'out']
      expect(runTiendo(args, { cwd }).status).toBe(0)
      const before = readFileSync(join(cwd, 'out', name))
      expect(runTiendo([...args, '--template', 'report'], { cwd }).status).toBe(0)
      expect(readFileSync(join(cwd, 'out', name)).equals(before), name).toBe(true)
    }
  })
})

describe('a template that cannot be used ends the run before anything is written', () => {
  it.each([
    [
      'an unknown placeholder',
      'kind: report-template\ntext:\n  opening: "{{overdeu}}"\n',
      /^mau\.yaml:3:12: error: .*“\{\{overdeu\}\}”.*“\{\{overdue\}\}”/,
    ],
    [
      'an unknown key',
      'kind: report-template\ntext:\n  openning: x\n',
      /^mau\.yaml:3:3: error: .*“openning”.*“opening”/,
    ],
    ['braces without quotes', 'kind: report-template\ntext:\n  opening: {{asOf}}\n', /^mau\.yaml:3:13: error: /],
    ['another kind', 'kind: plan\n', /^mau\.yaml:1:7: error: .*“kind: plan”.*“kind: report-template”/],
    ['a table', 'a,b\nc,d\n', /^mau\.yaml.*: error: /],
    ['nothing', '', /^mau\.yaml.*: error: /],
  ])('%s', (_, text, expected) => {
    const cwd = withTemplate('mau.yaml', text)
    const run = runTiendo(['compile', '--formats', 'md', '--template', 'mau.yaml'], { cwd })
    expect(run).toMatchObject({ status: 2, stdout: '' })
    expect(run.stderr).toMatch(expected)
    expect(run.stderr.trimEnd().split('\n').at(-1)).toContain('mau.yaml')
  })

  it('no such file', () => {
    const run = runTiendo(['compile', '--template', 'nowhere.yaml'], { cwd: exampleFolder() })
    expect(run).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('nowhere.yaml') })
  })
})

it('among the submissions a template is left out', () => {
  const cwd = exampleFolder()
  writeFileSync(join(cwd, 'submissions', 'mau.yaml'), own)
  expect(runTiendo(['check', 'submissions'], { cwd })).toMatchObject({
    status: 0,
    stderr: expect.stringContaining('submissions/mau.yaml'),
  })
})
