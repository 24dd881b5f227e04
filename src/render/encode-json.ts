// Turns a map of values into indented JSON as bytes; its long lists are put into words a few items at a time.

/** A list whose items get their JSON shape only when they are written. */
class LongList {
  readonly parts: () => Iterable<readonly unknown[]>

  constructor(parts: () => Iterable<readonly unknown[]>) {
    this.parts = parts
  }
}

const itemsOfPart = 200

export function longList<T>(items: readonly T[], shape: (item: T) => unknown): unknown {
  return new LongList(function* () {
    for (let at = 0; at < items.length; at += itemsOfPart) yield items.slice(at, at + itemsOfPart).map(shape)
  })
}

/** The bytes `JSON.stringify(values, null, 2)` and a line break would give, in UTF-8, part by part. */
export function* encodeJson(values: Readonly<Record<string, unknown>>): Generator<Uint8Array> {
  let lead = '{\n'
  for (const [key, value] of Object.entries(values)) {
    for (const text of entryOf(key, value)) {
      yield Buffer.from(`${lead}${text}`)
      lead = ''
    }
    lead = ',\n'
  }
  yield Buffer.from('\n}\n')
}

/** One key and its value as they stand inside the outer braces. */
function* entryOf(key: string, value: unknown): Generator<string> {
  if (!(value instanceof LongList)) {
    yield insideBraces({ [key]: value })
    return
  }
  const empty = insideBraces({ [key]: [] })
  const opened = empty.slice(0, -1)
  let lead = opened
  for (const part of value.parts()) {
    yield `${lead}${insideBraces({ [key]: part }).slice(opened.length, -closing.length)}`
    lead = ','
  }
  yield lead === opened ? empty : closing
}

const closing = '\n  ]'

function insideBraces(value: unknown): string {
  return JSON.stringify(value, null, 2).slice('{\n'.length, -'\n}'.length)
}
