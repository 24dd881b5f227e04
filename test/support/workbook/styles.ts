// Checks that every format of a workbook refers to fonts, fills, borders, number formats and named styles that are there.
import type { XmlElement } from '../read-xml.ts'
import { attribute, descendants } from './tree.ts'

export function checkStyles(styles: XmlElement): string[] {
  const part = (name: string) => styles.children.find(child => child.name === name)?.children ?? []
  const counts = styles.children.filter(({ attributes, children }) => Number(attributes.count ?? 0) !== children.length)
  const formats = new Set(part('numFmts').map(one => attribute(one, 'numFmtId')))
  const within = (value: string, list: string) => Number(value) < part(list).length
  const sound = ({ attributes: at }: XmlElement) =>
    within(at.fontId ?? '0', 'fonts') &&
    within(at.fillId ?? '0', 'fills') &&
    within(at.borderId ?? '0', 'borders') &&
    within(at.xfId ?? '0', 'cellStyleXfs') &&
    (Number(at.numFmtId) < 50 || formats.has(at.numFmtId ?? ''))
  const named = part('cellStyles').map(style => attribute(style, 'name'))
  return [
    ...counts.map(({ name }) => `<${name}> has another count than children`),
    ...descendants(styles, 'xf')
      .filter(xf => !sound(xf))
      .map(xf => `a format refers to nothing: ${JSON.stringify(xf.attributes)}`),
    ...named
      .filter((name, index) => name === '' || named.indexOf(name) !== index)
      .map(name => `style ${name} is there twice`),
    ...part('cellStyles')
      .filter(style => !within(attribute(style, 'xfId'), 'cellStyleXfs'))
      .map(style => `style ${attribute(style, 'name')} has no format`),
  ]
}
