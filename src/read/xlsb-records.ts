// The bytes of a part of an xlsb workbook → its records ([MS-XLSB] 2.1.4).

export interface BinaryRecord {
  readonly type: number
  readonly data: Buffer
  /** With its type and size before it. */
  readonly whole: Buffer
}

/** A string behind the number of its characters; '' where there is none (2.5.169 XLWideString). */
export function textAt(data: Buffer, at: number): string {
  const length = at + 4 <= data.length ? data.readUInt32LE(at) : 0
  return length <= data.length ? data.toString('utf16le', at + 4, at + 4 + 2 * length) : ''
}

/** Type and size are numbers of seven bits a byte, as many bytes as say that one more follows. */
export function* eachRecord(bytes: Buffer): Generator<BinaryRecord> {
  let at = 0
  const number = (most: number): number => {
    let value = 0
    for (let index = 0; index < most; index++) {
      const code = bytes[at++] ?? 0
      value |= (code & 0x7f) << (7 * index)
      if (code < 0x80) break
    }
    return value
  }
  while (at < bytes.length) {
    const start = at
    const [type, size] = [number(2), number(4)]
    yield { type, data: bytes.subarray(at, at + size), whole: bytes.subarray(start, at + size) }
    at += size
  }
}
