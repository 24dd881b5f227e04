// Holds the house of src/README.md: who may import whom, and who alone touches the machine.
import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { repository, type SourceText, sourceFiles } from './support/source-files.ts'

const files = sourceFiles('src')
const readme = readFileSync(`${repository}src/README.md`, 'utf8')
const allowed = readRooms(readme)

/** The rows of the table in src/README.md: a room, and the rooms it may import. */
function readRooms(readme: string): Map<string, readonly string[] | 'all'> {
  const rooms = new Map<string, readonly string[] | 'all'>()
  for (const [, room = '', may = ''] of readme.matchAll(/^\| `([a-z.-]+)\/?` \|[^|]*\| ([^|]+) \|$/gm)) {
    if (may === 'nothing') rooms.set(room, [])
    else if (may.startsWith('all')) rooms.set(room, 'all')
    else
      rooms.set(
        room,
        may.split(',').map(name => name.trim()),
      )
  }
  return rooms
}

function roomOf(path: string): string {
  return path.split('/')[1] ?? ''
}

/** What a file imports, statically or not, for its types or its values. */
function importsOf({ text }: SourceText): string[] {
  const statements = text.matchAll(
    /^(?:import|export)\b[^'"]*?\bfrom '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm,
  )
  return [...statements].map(([, from, bare, lazy]) => from ?? bare ?? lazy ?? '')
}

describe('the rooms of src/', () => {
  it('are all in the table of src/README.md', () => {
    const rooms = new Set(files.map(file => roomOf(file.path)))
    const unlisted = [...rooms].filter(room => !allowed.has(room))
    expect(unlisted, 'Add each of these to the table of rooms in src/README.md, or move its files.').toEqual([])
  })

  it('import only what the table lets them', () => {
    const wrong = files.flatMap(file =>
      importsOf(file)
        .filter(target => target.startsWith('.'))
        .map(target => roomOf(posix.join(posix.dirname(file.path), target)))
        .filter(target => !mayImport(roomOf(file.path), target))
        .map(target => `${file.path} imports ${target}/`),
    )
    const advice =
      'Imports point one way (src/README.md). Move what both rooms need into model/, source/ or diagnostics/, or let pipeline.ts or cli/ pass it in as an argument.'
    expect(wrong, advice).toEqual([])
  })
})

describe('the folders of src/normalise/', () => {
  const [, list = ''] = /^Inside `normalise\/`, each importing only those before it:(.*?)\n\n/ms.exec(readme) ?? []
  const order = [...list.matchAll(/`([a-z-]+)\/`/g)].map(([, folder = '']) => folder)
  const folderOf = (path: string) => (roomOf(path) === 'normalise' ? (path.split('/')[2] ?? '') : '')

  it('are all in the paragraph of src/README.md that gives their order', () => {
    const folders = new Set(files.map(file => folderOf(file.path)).filter(folder => folder !== ''))
    expect([...folders].toSorted(), 'Name each of them there, behind those it imports.').toEqual(order.toSorted())
  })

  it('import only those before them', () => {
    const wrong = files.flatMap(file => {
      const at = order.indexOf(folderOf(file.path))
      return importsOf(file)
        .filter(target => at >= 0 && target.startsWith('.'))
        .map(target => folderOf(posix.join(posix.dirname(file.path), target)))
        .filter(target => order.indexOf(target) > at)
        .map(target => `${file.path} imports ${target}/`)
    })
    expect(wrong, 'Move what both folders need into the earlier one, or into one before it.').toEqual([])
  })
})

describe('the files of src/', () => {
  const imports = new Map(
    files.map(file => [
      file.path,
      importsOf({ ...file, text: file.text.replace(/^(?:import|export) type\b[^']*'[^']+'/gm, '') })
        .filter(target => target.startsWith('.'))
        .map(target => posix.join(posix.dirname(file.path), target)),
    ]),
  )

  it('do not import each other in a circle, but for types', () => {
    expect(circleIn(imports), 'Move what both sides need into a file that imports neither.').toEqual([])
  })

  it('would be seen in a circle', () => {
    const circle = new Map([
      ['a', ['b', 'c']],
      ['b', []],
      ['c', ['d']],
      ['d', ['a']],
    ])
    expect(circleIn(circle)).toEqual(['a', 'c', 'd', 'a'])
  })
})

/** The first way found from a file back to itself; empty when there is none. */
function circleIn(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>()
  const search = (path: string, way: readonly string[]): string[] => {
    const earlier = way.indexOf(path)
    if (earlier >= 0) return [...way.slice(earlier), path]
    if (done.has(path)) return []
    for (const target of imports.get(path) ?? []) {
      const found = search(target, [...way, path])
      if (found.length > 0) return found
    }
    done.add(path)
    return []
  }
  for (const path of imports.keys()) {
    const found = search(path, [])
    if (found.length > 0) return found
  }
  return []
}

function mayImport(from: string, to: string): boolean {
  if (from === to) return true
  const may = allowed.get(from) ?? []
  if (may === 'all') return from === 'cli' || to !== 'cli'
  return may.includes(to)
}

const machine: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: 'process', pattern: /(?<![.\w])process\b(?!\s*[:=])/ },
  { name: 'console', pattern: /(?<![.\w])console\s*\./ },
  { name: 'Date.now', pattern: /\bDate\.now\b/ },
  { name: 'new Date()', pattern: /\bnew Date\(\s*\)|(?<!new )\bDate\(/ },
  { name: 'performance', pattern: /(?<![.\w])performance\./ },
  { name: 'Intl or toLocale…', pattern: /\bIntl\.|\.toLocale\w+\(|\.localeCompare\(/ },
  { name: 'Math.random', pattern: /\bMath\.random\b|\brandomUUID\b/ },
]

const machineModules = /^(node:)?(fs|fs\/promises|child_process|os|net|http|https|process|readline|tty|worker_threads)$/

describe('outside cli/', () => {
  const pure = files.filter(file => roomOf(file.path) !== 'cli')
  const advice = 'Only cli/ touches disk, streams, clock and process: take the value as an argument instead.'

  it.each(machine)('nothing uses $name', ({ pattern }) => {
    expect(
      pure.filter(file => pattern.test(file.code)).map(file => file.path),
      advice,
    ).toEqual([])
  })

  it('nothing imports a module that reaches the machine', () => {
    const wrong = pure.flatMap(file =>
      importsOf(file)
        .filter(target => machineModules.test(target))
        .map(target => `${file.path} imports ${target}`),
    )
    expect(wrong, advice).toEqual([])
  })
})

it('the clock is asked in one file', () => {
  const asking = files.filter(file => /\bDate\.now\b|\bnew Date\(\s*\)/.test(file.code)).map(file => file.path)
  expect(asking, 'cli/clock.ts gives the day; everything else takes `asOf`.').toEqual(['src/cli/clock.ts'])
})
