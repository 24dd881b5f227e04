// The drawing of a sheet's notes → the same with a box for each new note (VML, ECMA-376 part 4, 19).

import { cellAddress } from '../source/location.ts'
import { boxHeight, noteAnchor, type SheetMeasures, walkRows } from './note-box.ts'
import { Refusal } from './refusal.ts'
import type { CellPlace } from './sheet-spans.ts'
import { withAttributes } from './xml-attributes.ts'

export interface NoteBox extends CellPlace {
  readonly text: string
}

const shapeType = `<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`

const prefixes = {
  'xmlns:v': 'urn:schemas-microsoft-com:vml',
  'xmlns:o': 'urn:schemas-microsoft-com:office:office',
  'xmlns:x': 'urn:schemas-microsoft-com:office:excel',
} as const

/** Ids of shapes come in blocks of 1024, which the drawing claims by number. */
const block = 1024

/** A drawing without shapes; `claimed` is its first block of ids, another one for each drawing of the workbook. */
export function newDrawing(claimed: number): string {
  const layout = `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${claimed}"/></o:shapelayout>`
  return `${withAttributes('<xml>', prefixes)}${layout}</xml>`
}

/** VML need not be XML to the letter, so shapes are added at its end and nothing else is read of it. */
export function addNoteShapes(
  text: string,
  part: string,
  boxes: readonly NoteBox[],
  measures: SheetMeasures,
): string | Refusal {
  const end = text.lastIndexOf('</xml>')
  const root = /<xml\b[^>]*>/.exec(text)
  if (end === -1 || root === null || root[0].endsWith('/>')) return new Refusal('unfamiliar-part', part)
  if (boxes.length === 0) return text
  let id = firstFreeId(text)
  const shapes = boxes.map(box => noteShape(box, id++, measures))
  const type = /\bid="_x0000_t202"/.test(text) ? '' : shapeType
  const opening = `${text.slice(0, root.index)}${withAttributes(root[0], prefixes)}`
  const before = `${opening}${text.slice(root.index + root[0].length, end)}`
  return `${claimBlocks(before, id - 1)}${type}${shapes.join('')}${text.slice(end)}`
}

function firstFreeId(text: string): number {
  const taken = [...text.matchAll(/_x0000_s(\d{1,9})\b/g)].map(match => Number(match[1]))
  const claimed = /<o:idmap\b[^>]*\bdata="(\d{1,6})/.exec(text)?.[1]
  return Math.max(Number(claimed ?? 1) * block, ...taken) + 1
}

/** Every block that an id lies in must be claimed. */
function claimBlocks(text: string, highest: number): string {
  return text.replace(/(<o:idmap\b[^>]*\bdata=")([\d,\s]*)"/, (_, before: string, data: string) => {
    const claimed = data.split(',').map(Number)
    const first = claimed[0] ?? 1
    const last = Math.max(...claimed, Math.floor(highest / block))
    const added: number[] = []
    for (let next = first + 1; next <= last; next++) if (!claimed.includes(next)) added.push(next)
    return `${before}${[...claimed, ...added].join(',')}"`
  })
}

function noteShape(box: NoteBox, id: number, measures: SheetMeasures): string {
  const style = `position:absolute;width:248pt;height:${Math.round(boxHeight(box.text) * 0.75)}pt;z-index:${(id % block) + 1};visibility:hidden;mso-wrap-style:tight`
  return [
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="${style}" fillcolor="#ffffe1" o:insetmode="auto">`,
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>',
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>',
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>',
    `<x:Anchor>${noteAnchor(box, box.text, measures)}</x:Anchor><x:AutoFill>False</x:AutoFill>`,
    `<x:Row>${box.row - 1}</x:Row><x:Column>${box.column - 1}</x:Column></x:ClientData></v:shape>`,
  ].join('')
}

const shapeForm = /<v:shape\b[\s\S]*?<\/v:shape>/g

/** The boxes of notes that words are added to grow by as much as they need. */
export function growNoteShapes(text: string, boxes: readonly NoteBox[], measures: SheetMeasures): string {
  if (boxes.length === 0) return text
  const byCell = new Map(boxes.map(box => [cellAddress(box), box]))
  return text.replace(shapeForm, shape => {
    const box = byCell.get(shapeCell(shape) ?? '')
    return box === undefined ? shape : growShape(shape, boxHeight(box.text), measures)
  })
}

/** The drawing without the boxes of these cells. */
export function removeNoteShapes(text: string, cells: ReadonlySet<string>): string {
  return text.replace(shapeForm, shape => (cells.has(shapeCell(shape) ?? '') ? '' : shape))
}

/** The cell a box belongs to; null for a form control or a picture. */
function shapeCell(shape: string): string | null {
  const row = /<x:Row>\s*(\d+)\s*<\/x:Row>/.exec(shape)?.[1]
  const column = /<x:Column>\s*(\d+)\s*<\/x:Column>/.exec(shape)?.[1]
  if (row === undefined || column === undefined) return null
  return cellAddress({ row: Number(row) + 1, column: Number(column) + 1 })
}

function growShape(shape: string, height: number, measures: SheetMeasures): string {
  return shape.replace(/(?<=<x:Anchor>)[\s\d,]+(?=<\/x:Anchor>)/, anchor => {
    const numbers = anchor.split(',').map(Number)
    const [bottom, offset] = [numbers[6], numbers[7]]
    if (numbers.length !== 8 || bottom === undefined || offset === undefined) return anchor
    const end = walkRows({ at: bottom + 1, offset }, height, measures)
    return [...numbers.slice(0, 6), end.at - 1, end.offset].join(', ')
  })
}
