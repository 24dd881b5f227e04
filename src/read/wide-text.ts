// Bytes that hold NULs → whether they are text all the same, two or four bytes a character.

const sampledBytes = 4096
/** Letters of European languages, digits and delimiters: what most of a table is made of. */
const lastLatin = 0x24f
const lastPoint = 0x10ffff

/** UTF-16 without its mark, or UTF-32: no program can tell for sure, so that it is not read; but it is no program or picture. */
export function isWideText(bytes: Uint8Array): boolean {
  const sample = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, sampledBytes))
  const readings = [
    { width: 2, at: (from: number) => sample.readUInt16LE(from) },
    { width: 2, at: (from: number) => sample.readUInt16BE(from) },
    { width: 4, at: (from: number) => sample.readUInt32LE(from) },
    { width: 4, at: (from: number) => sample.readUInt32BE(from) },
  ]
  return readings.some(({ width, at }) => {
    if (bytes.length % width !== 0) return false
    const points = Array.from({ length: Math.floor(sample.length / width) }, (_, index) => at(index * width))
    return points.every(isOfText) && points.filter(point => point <= lastLatin).length > points.length / 2
  })
}

function isOfText(point: number): boolean {
  if (point < 0x20) return point === 0x09 || point === 0x0a || point === 0x0d
  return point <= lastPoint && (point & 0xffff) < 0xfffe
}
