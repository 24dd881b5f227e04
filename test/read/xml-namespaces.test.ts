// Names in XML by their namespaces: what is declared where, what is refused, and what many declarations cost.
import { describe, expect, it } from 'vitest'
import { walkXml } from '../../src/read/xml.ts'

function walk(xml: string): string[] {
  const lines: string[] = []
  const fault = walkXml(Buffer.from(xml), 'part', {
    open: ({ name, namespace, attributes }) => {
      lines.push([`${namespace}|${name}`, ...Array.from(attributes, ([key, value]) => `${key}=${value}`)].join(' '))
    },
  })
  return fault === null ? lines : [String(fault.facts.detail)]
}

describe('a name', () => {
  it.each([
    ['without a declaration', '<a b="1"/>', ['|a b=1']],
    ['in the default namespace', '<a xmlns="u" b="1"><c/></a>', ['u|a b=1', 'u|c']],
    ['with a prefix', '<p:a xmlns:p="u" p:b="1"><p:c/></p:a>', ['u|a u b=1', 'u|c']],
    ['declared anew inside', '<p:a xmlns:p="u"><p:b xmlns:p="v"/><p:c/></p:a>', ['u|a', 'v|b', 'u|c']],
    ['after the end of its declaration', '<a><b xmlns="u"><c/></b><d/></a>', ['|a', 'u|b', 'u|c', '|d']],
    ['whose default is taken back', '<a xmlns="u"><b xmlns=""/><c/></a>', ['u|a', '|b', 'u|c']],
    ['of the prefix xml', '<a xml:space="preserve"/>', ['|a http://www.w3.org/XML/1998/namespace space=preserve']],
    ['of nobody’s prefix', '<p:a/>', ['xml-opening-tag']],
    ['of a prefix that has ended', '<a><b xmlns:p="u"/><p:c/></a>', ['xml-opening-tag']],
    ['of a namespace without end', `<a xmlns="${'u'.repeat(1001)}"/>`, ['xml-opening-tag']],
    ['twice by two prefixes', '<a xmlns:p="u" xmlns:q="u" p:b="1" q:b="2"/>', ['xml-opening-tag']],
  ])('%s', (_, xml, lines) => expect(walk(xml)).toEqual(lines))
})

describe('many declarations cost little', () => {
  const many = Array.from({ length: 20_000 }, (_, index) => ` xmlns:a${index}="u"`).join('')

  it.each([
    ['on the root', `<x:r xmlns:x="v"${many}>${'<x:a><x:b/></x:a>'.repeat(100_000)}</x:r>`, 200_001],
    [
      'on elements inside each other',
      `${'<a xmlns:p="u">'.repeat(190)}${'<b xmlns:q="v" q:c=""/>'.repeat(100_000)}${'</a>'.repeat(190)}`,
      100_190,
    ],
  ])('%s', (_, xml, elements) => {
    const { user } = process.cpuUsage()
    expect(walk(xml)).toHaveLength(elements)
    expect(process.cpuUsage().user - user).toBeLessThan(3_000_000)
  })
})
