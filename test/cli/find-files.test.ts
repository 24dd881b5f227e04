// Checks which files a PATH means: folders, globs, links, lock files, spellings, and their order.
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findFiles } from '../../src/cli/find-files.ts'
import { cliWords } from '../../src/language/cli-words.ts'
import { emptyFolder } from './run-tiendo.ts'

function folderWith(...names: readonly string[]): string {
  const cwd = emptyFolder()
  for (const name of names) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true })
    writeFileSync(join(cwd, name), name)
  }
  return cwd
}

async function namesIn(cwd: string, paths: readonly string[], except: readonly string[] = []): Promise<string[]> {
  const found = await findFiles(paths, { cwd, except: except.map(name => join(cwd, name)) }, cliWords.en)
  return found.files.map(file => file.name)
}

describe('a folder', () => {
  it('is walked in a fixed order, for submissions only', async () => {
    const cwd = folderWith('in/b.xlsx', 'in/a.csv', 'in/sub/c.YAML', 'in/d.docx', 'in/e.ods', 'in/f.txt')
    expect(await namesIn(cwd, ['in'])).toEqual(['in/a.csv', 'in/b.xlsx', 'in/e.ods', 'in/sub/c.YAML'])
    const { passedOver, searched } = await findFiles(['in'], { cwd, except: [] }, cliWords.en)
    expect(passedOver).toEqual(['in/d.docx', 'in/f.txt'])
    expect(searched).toBe(true)
  })

  it('gives up no lock files, hidden files or what systems leave behind', async () => {
    const litter = [
      '~$a.xlsx',
      '.~lock.a.xlsx#',
      '.hidden.csv',
      '._a.xlsx',
      'Thumbs.db',
      '__MACOSX/a.xlsx',
      '.git/a.csv',
    ]
    const cwd = folderWith('a.xlsx', 'tiendo.yaml', ...litter)
    expect(await namesIn(cwd, ['.'])).toEqual(['a.xlsx'])
  })

  it('is found as Windows writes its path', async () => {
    const cwd = folderWith('in/sub/a.xlsx')
    expect(await namesIn(cwd, ['in\\sub'])).toEqual(['in/sub/a.xlsx'])
    expect(await namesIn(cwd, ['in\\sub\\a.xlsx'])).toEqual(['in/sub/a.xlsx'])
  })

  it('leaves out the plan and the out folder', async () => {
    const cwd = folderWith('a.xlsx', 'plan.yaml', 'reports/2025-Q3/report.xlsx', 'reports/2025-Q2/x.xlsx')
    expect(await namesIn(cwd, ['.'], ['plan.yaml', 'reports/2025-Q3'])).toEqual(['a.xlsx', 'reports/2025-Q2/x.xlsx'])
    expect(await namesIn(cwd, ['plan.yaml'], ['plan.yaml']), 'unless it is named').toEqual(['plan.yaml'])
  })

  it('hands on a folder with the name of a workbook', async () => {
    const cwd = folderWith('in/x.xlsx/inner.csv')
    expect(await namesIn(cwd, ['in'])).toEqual(['in/x.xlsx'])
  })

  it('hands on links to files, also broken ones, and names linked folders', async () => {
    const cwd = folderWith('in/a.csv', 'elsewhere/b.csv')
    symlinkSync(join(cwd, 'elsewhere/b.csv'), join(cwd, 'in/link.csv'))
    symlinkSync('nowhere', join(cwd, 'in/broken.csv'))
    symlinkSync(join(cwd, 'elsewhere'), join(cwd, 'in/folder'))
    expect(await namesIn(cwd, ['in'])).toEqual(['in/a.csv', 'in/broken.csv', 'in/link.csv'])
    expect((await findFiles(['in'], { cwd, except: [] }, cliWords.en)).linkedFolders).toEqual(['in/folder'])
  })
})

describe('a file', () => {
  it('is taken whatever it is called, and alone makes nobody missing', async () => {
    const cwd = folderWith('data.txt', 'list [old].csv')
    expect(await namesIn(cwd, ['data.txt', 'list [old].csv'])).toEqual(['data.txt', 'list [old].csv'])
    expect((await findFiles(['data.txt'], { cwd, except: [] }, cliWords.en)).searched).toBe(false)
  })

  it('counts once, however it is reached', async () => {
    const cwd = folderWith('in/a.csv', 'in/b.csv')
    symlinkSync(join(cwd, 'in/a.csv'), join(cwd, 'in/z.csv'))
    expect(await namesIn(cwd, ['in', './in/a.csv', join(cwd, 'in/b.csv'), 'in/*.csv'])).toEqual([
      'in/a.csv',
      'in/b.csv',
    ])
  })

  it('is found in whichever way the disk spells its letters', async () => {
    const cwd = folderWith('Đắk Lắk'.normalize('NFD').concat('/Sơn La.csv'.normalize('NFD')))
    const [name] = await namesIn(cwd, ['Đắk Lắk/Sơn La.csv'.normalize('NFC')])
    expect(name?.normalize('NFC')).toBe('Đắk Lắk/Sơn La.csv'.normalize('NFC'))
  })

  it('outside the working directory is named from there', async () => {
    const cwd = folderWith('work/x.csv', 'other/a.csv')
    expect(await namesIn(join(cwd, 'work'), ['../other'])).toEqual(['../other/a.csv'])
  })
})

describe('a glob', () => {
  it('finds submissions, and walks folders', async () => {
    const cwd = folderWith('q3/a.xlsx', 'q3/b.csv', 'q3/~$a.xlsx', 'q3/note.txt', 'q4/deep/c.csv')
    expect(await namesIn(cwd, ['q3/*.xlsx'])).toEqual(['q3/a.xlsx'])
    expect(await namesIn(cwd, ['q?'])).toEqual(['q3/a.xlsx', 'q3/b.csv', 'q4/deep/c.csv'])
    expect((await findFiles(['q3/*'], { cwd, except: [] }, cliWords.en)).searched).toBe(true)
  })

  it('that finds nothing is a mistake', async () => {
    await expect(namesIn(folderWith('a.txt'), ['*.xlsx'])).rejects.toMatchObject({ status: 2 })
    await expect(namesIn(folderWith('a.txt'), ['nowhere.xlsx'])).rejects.toMatchObject({ status: 2 })
  })
})

it('standard input goes by its own name', async () => {
  expect(await namesIn(folderWith('a.csv'), ['-', 'a.csv'])).toEqual(['<stdin>', 'a.csv'])
})
