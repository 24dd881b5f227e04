// Turns looks that the writer knows by number alone into styles with names, which people find in Excel's gallery of cell styles.

/** A name as people see it, and a cell's look (the attribute `s`, ECMA-376 part 1, 18.3.1.4) that bears it. */
export type NamedLook = readonly [name: string, look: string]

/** ECMA-376 part 1, 18.8.7 to 18.8.10: a named style has a format of its own, and cells' formats refer to it. */
export function nameStyles(part: string, named: readonly NamedLook[]): string {
  const first = Number(/<cellStyleXfs count="(\d+)"/.exec(part)?.[1] ?? 0)
  const formats = formatsOf(part)
  const known = named.flatMap(([name, look], index) => {
    const format = formats[Number(look)]
    return format === undefined ? [] : [{ name, look: Number(look), format, id: first + index }]
  })
  const ids = new Map(known.map(({ look, id }) => [look, id]))
  const cells = formats.map((format, look) => format.replace(/ xfId="\d+"/, ` xfId="${ids.get(look) ?? 0}"`)).join('')
  const own = known.map(({ format }) => format.replace(/ xfId="\d+"/, '')).join('')
  const names = known.map(({ name, id }) => `<cellStyle name="${name}" xfId="${id}"/>`).join('')
  return part
    .replace(/<cellXfs count="\d+">.*<\/cellXfs>/s, () => `<cellXfs count="${formats.length}">${cells}</cellXfs>`)
    .replace(/<cellStyleXfs count="\d+">/, `<cellStyleXfs count="${first + known.length}">`)
    .replace('</cellStyleXfs>', () => `${own}</cellStyleXfs>`)
    .replace(/<cellStyles count="(\d+)">/, (_, count) => `<cellStyles count="${Number(count) + known.length}">`)
    .replace('</cellStyles>', () => `${names}</cellStyles>`)
}

function formatsOf(part: string): string[] {
  const cellXfs = /<cellXfs count="\d+">(.*)<\/cellXfs>/s.exec(part)?.[1] ?? ''
  return cellXfs.match(/<xf [^>]*\/>|<xf [^>]*[^/]>.*?<\/xf>/gs) ?? []
}
