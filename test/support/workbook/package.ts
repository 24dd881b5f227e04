// Checks the package around the parts (ECMA-376 part 2): the type of each part, and where relationships lead.
import { posix } from 'node:path'
import type { Parts } from './check-parts.ts'
import { attribute, descendants } from './tree.ts'

export interface Relationship {
  readonly type: string
  /** The name of a part, or an address outside. */
  readonly target: string
  readonly external: boolean
}

const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml.'
const types: readonly (readonly [RegExp, string])[] = [
  [/^xl\/workbook\.xml$/, `${main}sheet.main+xml`],
  [/^xl\/worksheets\/sheet\d+\.xml$/, `${main}worksheet+xml`],
  [/^xl\/tables\//, `${main}table+xml`],
  [/^xl\/styles\.xml$/, `${main}styles+xml`],
  [/^xl\/sharedStrings\.xml$/, `${main}sharedStrings+xml`],
  [/^xl\/theme\//, 'application/vnd.openxmlformats-officedocument.theme+xml'],
  [/^xl\/drawings\/drawing\d+\.xml$/, 'application/vnd.openxmlformats-officedocument.drawing+xml'],
  [/^xl\/charts\/chart\d+\.xml$/, 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'],
  [/^docProps\/core\.xml$/, 'application/vnd.openxmlformats-package.core-properties+xml'],
  [/^docProps\/app\.xml$/, 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
  [/^docProps\/custom\.xml$/, 'application/vnd.openxmlformats-officedocument.custom-properties+xml'],
  [/\.rels$/, 'application/vnd.openxmlformats-package.relationships+xml'],
]

export function checkPackage(parts: Parts): string[] {
  const names = [...parts.keys()].filter(name => name !== '[Content_Types].xml')
  const reached = new Set(names.flatMap(name => [...relationshipsOf(parts, name).values()].map(one => one.target)))
  for (const { target } of relationshipsOf(parts, '').values()) reached.add(target)
  return [
    ...checkTypes(parts, names),
    ...[...parts]
      .filter(([name]) => name.endsWith('.rels'))
      .flatMap(([name, root]) => {
        const ids = descendants(root, 'Relationship').map(one => attribute(one, 'Id'))
        return ids.filter((id, index) => ids.indexOf(id) !== index).map(id => `${name}: ${id} is there twice`)
      }),
    ...names.flatMap(name =>
      [...relationshipsOf(parts, name).values()]
        .filter(({ target, external }) => !external && !parts.has(target))
        .map(({ target }) => `${name}: ${target} is no part`),
    ),
    ...names.filter(name => !name.endsWith('.rels') && !reached.has(name)).map(name => `${name}: nothing leads to it`),
  ]
}

function checkTypes(parts: Parts, names: readonly string[]): string[] {
  const root = parts.get('[Content_Types].xml')
  const entries = root?.children ?? []
  const overrides = new Map(entries.map(one => [attribute(one, 'PartName').slice(1), attribute(one, 'ContentType')]))
  const defaults = new Map(entries.map(one => [attribute(one, 'Extension'), attribute(one, 'ContentType')]))
  const expected = (name: string) => types.find(([pattern]) => pattern.test(name))?.[1]
  return [
    ...names.flatMap(name => {
      const type = overrides.get(name) ?? defaults.get(name.slice(name.lastIndexOf('.') + 1))
      return type !== undefined && type === expected(name) ? [] : [`${name} has the type ${type}`]
    }),
    ...[...overrides.keys()].filter(name => name !== '' && !parts.has(name)).map(name => `${name} is no part`),
  ]
}

/** Of a part, by their ids; '' is the package. */
export function relationshipsOf(parts: Parts, part: string): Map<string, Relationship> {
  const folder = posix.dirname(part)
  const rels = posix.join(folder, '_rels', `${posix.basename(part)}.rels`)
  const root = parts.get(rels)
  return new Map(
    (root ? descendants(root, 'Relationship') : []).map(one => {
      const [written, external] = [attribute(one, 'Target'), one.attributes.TargetMode === 'External']
      const inside = written.startsWith('/') ? written.slice(1) : posix.join(folder, written)
      return [attribute(one, 'Id'), { type: attribute(one, 'Type'), target: external ? written : inside, external }]
    }),
  )
}
