// Records of xlsb workbooks as bytes, so that tests can write what no program at hand writes.

/** Type and size as numbers of seven bits a byte. */
export function recordOf(type: number, ...pieces: readonly Buffer[]): Buffer {
  const data = Buffer.concat(pieces)
  const head = (value: number): number[] => (value < 0x80 ? [value] : [0x80 | (value & 0x7f), ...head(value >> 7)])
  return Buffer.concat([Buffer.from([...head(type), ...head(data.length)]), data])
}

export const int32 = (...values: readonly number[]): Buffer => Buffer.from(Int32Array.from(values).buffer)
export const wide = (text: string): Buffer => Buffer.concat([int32(text.length), Buffer.from(text, 'utf16le')])
