// Workbooks as other programs spell them: prefixes, the strict edition, missing parts and references, notes and drawings that are there already.
import { describe, expect, it } from 'vitest'
import { Refusal } from '../../src/annotate/refusal.ts'
import * as source from '../read/workbook-bytes.ts'
import { namespaces, type Parts, relationships, sheetXml } from '../read/workbook-bytes.ts'
import { annotate, correctionAt, listOf, marked } from './mark-cells-of.ts'
import { partNames, partText, tableOf } from './parts-of.ts'

const strictMain = 'http://purl.oclc.org/ooxml/spreadsheetml/main'
const strictReferences = 'http://purl.oclc.org/ooxml/officeDocument/relationships'
const sheet = 'xl/worksheets/sheet1.xml'
const sheetRelationships = 'xl/worksheets/_rels/sheet1.xml.rels'

const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`

function workbookBytes(parts: Parts = {}): Uint8Array {
  return source.workbookBytes({ '[Content_Types].xml': types, ...parts })
}

function sheetBytes(rows: string, parts: Parts = {}): Uint8Array {
  return workbookBytes({ [sheet]: sheetXml(rows), ...parts })
}

/** The cells of a sheet as they are written, without their values. */
function cellTags(bytes: Uint8Array, part = sheet): string[] {
  return [...partText(bytes, part).matchAll(/<(?:\w+:)?c\b[^>]*>/g)].map(([tag]) => tag)
}

/** What the formats of a workbook look like: the fill of each, by number. */
function fillOf(bytes: Uint8Array, tag: string | undefined): string {
  const styles = partText(bytes, 'xl/styles.xml')
  const xfs = [
    ...(/<(?:\w+:)?cellXfs[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(styles)?.[0] ?? '').matchAll(/<(?:\w+:)?xf\b[^>]*>/g),
  ]
  const fills = [...styles.matchAll(/<(?:\w+:)?fill>[\s\S]*?<\/(?:\w+:)?fill>|<(?:\w+:)?fill\/>/g)].map(
    ([fill]) => fill,
  )
  const format = Number(/ s="(\d+)"/.exec(tag ?? '')?.[1] ?? 0)
  const fill = Number(/fillId="(\d+)"/.exec(xfs[format]?.[0] ?? '')?.[1] ?? 0)
  return /rgb="(\w+)"/.exec(fills[fill] ?? '')?.[1] ?? 'none'
}

describe('cells and rows', () => {
  it('that are missing are put in their order', async () => {
    const rows =
      '<row r="2" spans="2:2"><c r="B2"><v>1</v></c></row><row r="4"/><row r="9"><c r="C9"><v>2</v></c></row>'
    const copy = await marked(
      sheetBytes(rows),
      ...['A2', 'D2', 'C4', 'B6', 'B7', 'A12', 'C9', 'B2'].map(cell => `Nhiệm vụ!${cell}`),
    )
    const order = cellTags(copy).map(tag => /r="(\w+)"/.exec(tag)?.[1])
    expect(order).toEqual(['A2', 'B2', 'D2', 'C4', 'B6', 'B7', 'C9', 'A12'])
    expect(partText(copy, sheet)).toContain('<row r="2" spans="1:4">')
    expect(partText(copy, sheet)).toContain('<dimension ref="A1:D12"/>')
  })

  it('without references follow their neighbours', async () => {
    const rows = '<row><c><v>1</v></c><c><v>2</v></c></row><row><c r="C2"><v>3</v></c><c><v>4</v></c></row>'
    const copy = await marked(sheetBytes(rows), 'Nhiệm vụ!B1', 'Nhiệm vụ!A2', 'Nhiệm vụ!D2')
    expect(cellTags(copy)).toEqual(['<c>', '<c s="7">', '<c r="A2" s="7"/>', '<c r="C2">', '<c s="7">'])
  })

  it('of an empty sheet are made', async () => {
    const bytes = workbookBytes({ [sheet]: `<worksheet xmlns="${namespaces.main}"><sheetData/></worksheet>` })
    expect(cellTags(await marked(bytes, 'Nhiệm vụ!A2', 'Nhiệm vụ!C1'))).toEqual([
      '<c r="C1" s="7"/>',
      '<c r="A2" s="7"/>',
    ])
  })

  it('take the look of their row or column where they had none of their own', async () => {
    const columns = '<cols><col min="2" max="3" style="2" width="9"/></cols>'
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" s="3" customFormat="1"/>'
    const text = sheetXml(rows).replace('<sheetData>', `${columns}<sheetData>`)
    const copy = await marked(
      workbookBytes({ [sheet]: text }),
      'Nhiệm vụ!B1',
      'Nhiệm vụ!B2',
      'Nhiệm vụ!E1',
      'Nhiệm vụ!C3',
    )
    const styles = partText(copy, 'xl/styles.xml')
    const formats = [...styles.matchAll(/<xf [^>]*>/g)].map(([xf]) => /numFmtId="(\d+)"/.exec(xf)?.[1])
    const shown = cellTags(copy).map(tag => [
      /r="(\w+)"/.exec(tag)?.[1],
      formats[Number(/s="(\d+)"/.exec(tag)?.[1] ?? 0)],
    ])
    expect(shown).toEqual([
      ['A1', '0'],
      ['B1', '164'],
      ['E1', '0'],
      ['B2', '9'],
      ['C3', '164'],
    ])
  })

  it('under a merge are shown by its first cell, which bears the note', async () => {
    const text = sheetXml(
      '<row r="1"><c r="B1"><v>1</v></c></row>',
      '<mergeCells count="1"><mergeCell ref="B1:C3"/></mergeCells>',
    )
    const copy = await marked(workbookBytes({ [sheet]: text }), 'Nhiệm vụ!C2')
    expect(cellTags(copy)).toEqual(['<c r="B1" s="7">', '<c r="C2" s="7"/>'])
    expect(partText(copy, 'xl/comments1.xml')).toContain('ref="B1"')
    expect(partText(copy, 'xl/comments1.xml')).not.toContain('ref="C2"')
  })
})

describe('fills', () => {
  it('say the gravest severity, and each has its own', async () => {
    const rows = '<row r="1"><c r="A1"/><c r="B1"/><c r="C1"/></row>'
    const warning = correctionAt('Nhiệm vụ!B1', 'warning')
    const copy = await marked(
      sheetBytes(rows),
      'Nhiệm vụ!A1',
      correctionAt('Nhiệm vụ!A1', 'info'),
      warning,
      correctionAt('Nhiệm vụ!C1', 'info'),
    )
    expect(cellTags(copy).map(tag => fillOf(copy, tag))).toEqual(['FFFFC2C7', 'FFFFE59A', 'FFD9EAF8'])
    const notes = partText(copy, 'xl/comments1.xml').match(/<comment /g)
    expect(notes).toHaveLength(3)
  })

  it('are dark behind white letters, so that a heading stays readable', async () => {
    const styles = `<styleSheet xmlns="${namespaces.main}"><fonts count="3"><font><sz val="11"/></font><font><color rgb="FFFFFFFF"/></font><font><color theme="0"/></font></fonts>
      <fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>
      <cellXfs count="3"><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/></cellXfs></styleSheet>`
    const bytes = sheetBytes('<row r="1"><c r="A1" s="0"/><c r="B1" s="1"/><c r="C1" s="2"/></row>', {
      'xl/styles.xml': styles,
    })
    const copy = await marked(bytes, 'Nhiệm vụ!A1', 'Nhiệm vụ!B1', 'Nhiệm vụ!C1')
    expect(cellTags(copy).map(tag => fillOf(copy, tag))).toEqual(['FFFFC2C7', 'FFB3202C', 'FFB3202C'])
  })
})

describe('spellings', () => {
  it('with a prefix keep it', async () => {
    const prefixed = (text: string) =>
      text.replaceAll(/<(\/?)(?=[a-zA-Z]+[\s/>])/g, '<$1x:').replaceAll('xmlns="', 'xmlns:x="')
    const rows = '<row r="1"><c r="A1" t="str"><v>một</v></c></row>'
    const parts: Record<string, string> = {
      [sheet]: sheetXml(rows),
      'xl/workbook.xml': `<workbook xmlns="${namespaces.main}" xmlns:r="${namespaces.references}"><sheets><sheet name="Nhiệm vụ" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      'xl/styles.xml': `<styleSheet xmlns="${namespaces.main}"><cellXfs count="1"><xf numFmtId="0"><alignment wrapText="1"/></xf></cellXfs></styleSheet>`,
    }
    for (const [name, text] of Object.entries(parts)) parts[name] = prefixed(text.replace(/<\?xml[^>]*>\n?/, ''))
    const copy = await marked(workbookBytes(parts), 'Nhiệm vụ!A1', 'Nhiệm vụ!C3')
    expect(partText(copy, sheet)).toContain('<x:row r="3"><x:c r="C3" s="1"/></x:row>')
    expect(partText(copy, sheet)).toMatch(/<x:legacyDrawing xmlns:r="[^"]+" r:id="rId2"\/>/)
    expect(partText(copy, 'xl/styles.xml')).toMatch(
      /<x:xf numFmtId="0" fillId="2" applyFill="1"><x:alignment wrapText="1"\/><\/x:xf>/,
    )
    expect(partText(copy, 'xl/workbook.xml')).toMatch(/<x:sheets><x:sheet name="Cần sửa"/)
  })

  it('of the strict edition get parts of that edition', async () => {
    const strict = (text: string) =>
      text.replaceAll(namespaces.main, strictMain).replaceAll(namespaces.references, strictReferences)
    const usual = workbookBytes({ [sheet]: sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>') })
    const parts: Record<string, string> = {}
    for (const name of partNames(usual)) parts[name] = strict(partText(usual, name))
    const copy = await marked(workbookBytes(parts), 'Nhiệm vụ!A1')
    expect(partText(copy, 'xl/comments1.xml')).toContain(`xmlns="${strictMain}"`)
    expect(partText(copy, 'xl/worksheets/sheet2.xml')).toContain(`xmlns="${strictMain}"`)
    expect(partText(copy, sheetRelationships)).toContain(`${strictReferences}/comments`)
  })

  it('in UTF-16 are written as UTF-8', async () => {
    const text = `<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="${namespaces.main}"><sheetData><row r="1"><c r="A1" t="str"><v>một</v></c></row></sheetData></worksheet>`
    const copy = await marked(
      workbookBytes({ [sheet]: Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le')) }),
      'Nhiệm vụ!A1',
    )
    expect(partText(copy, sheet)).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>/)
  })

  it('of references from the root of the package are followed', async () => {
    const links = relationships(['worksheet', '/xl/worksheets/sheet1.xml'], ['styles', '/xl/styles.xml'])
    const bytes = workbookBytes({
      'xl/_rels/workbook.xml.rels': links,
      [sheet]: sheetXml('<row r="1"><c r="A1"/></row>'),
      'xl/sharedStrings.xml': null,
    })
    expect(cellTags(await marked(bytes, 'Nhiệm vụ!A1'))).toEqual(['<c r="A1" s="7"/>'])
  })

  it('without styles get some', async () => {
    const parts: Parts = {
      'xl/styles.xml': null,
      'xl/_rels/workbook.xml.rels': relationships(['worksheet', 'worksheets/sheet1.xml']),
      'xl/sharedStrings.xml': null,
    }
    const copy = await marked(sheetBytes('<row r="1"><c r="A1"><v>1</v></c></row>', parts), 'Nhiệm vụ!A1')
    expect(fillOf(copy, cellTags(copy)[0])).toBe('FFFFC2C7')
    expect(partText(copy, '[Content_Types].xml')).toContain('/xl/styles.xml')
  })
})

describe('notes that are there already', () => {
  const comments = (body: string, author = 'Chị Hoa') =>
    `<comments xmlns="${namespaces.main}"><authors><author>${author}</author></authors><commentList><comment ref="A1" authorId="0"><text>${body}</text></comment></commentList></comments>`
  const anchor = '1, 15, 0, 2, 3, 15, 4, 4'
  const drawing = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202"/><v:shape id="_x0000_s1025"><br><x:ClientData ObjectType="Note"><x:Anchor>${anchor}</x:Anchor><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>`
  const parts = (body: string): Parts => ({
    [sheet]: `<worksheet xmlns="${namespaces.main}" xmlns:rel="${namespaces.references}"><sheetData><row r="1"><c r="A1"/><c r="B1"/></row></sheetData><legacyDrawing rel:id="rId2"/><tableParts count="0"/></worksheet>`,
    [sheetRelationships]: relationships(
      ['comments', '../comments7.xml'],
      ['vmlDrawing', '../drawings/vmlDrawing7.vml'],
    ),
    'xl/comments7.xml': comments(body),
    'xl/drawings/vmlDrawing7.vml': drawing,
  })

  it.each([
    ['plain', '<t>Đã hỏi</t>', '<r><t>Đã hỏi</t></r><r>'],
    ['rich', '<r><t>Đã</t></r><r><t> hỏi</t></r>', '<r><t> hỏi</t></r><r>'],
    ['with a phonetic hint', '<t>Đã hỏi</t><phoneticPr fontId="1"/>', '</r><phoneticPr fontId="1"/></text>'],
  ])('keep their words and get ours behind them: %s', async (_, body, kept) => {
    const copy = await marked(workbookBytes(parts(body)), 'Nhiệm vụ!A1', 'Nhiệm vụ!B1')
    const text = partText(copy, 'xl/comments7.xml')
    expect(text).toContain(kept)
    expect(text).toContain('——— tiendo ———')
    expect(text.match(/ref="A1"/g)).toHaveLength(1)
    expect(text).toContain('<comment ref="B1" authorId="1">')
  })

  it('keep their drawing, whose box grows; a new box is added behind it', async () => {
    const copy = await marked(workbookBytes(parts('<t>Đã hỏi</t>')), 'Nhiệm vụ!A1', 'Nhiệm vụ!B1')
    const text = partText(copy, 'xl/drawings/vmlDrawing7.vml')
    expect(text.match(/<v:shape /g)).toHaveLength(2)
    expect(text.match(/<v:shapetype/g)).toHaveLength(1)
    expect(text).toContain('id="_x0000_s1026"')
    expect(text).not.toContain(anchor)
    expect(partText(copy, sheet)).toContain('<legacyDrawing rel:id="rId2"/>')
    expect(partNames(copy).filter(name => /comments|vml/.test(name))).toEqual([
      'xl/comments7.xml',
      'xl/drawings/vmlDrawing7.vml',
    ])
  })
})

describe('threads of comments', () => {
  it('stay as they are; programs that do not know them see our words in the note that stands for the thread', async () => {
    const id = '{6D6A3A2B-0000-4000-8000-000000000001}'
    const main = `xmlns="${namespaces.main}"`
    const thread = `<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="A1" id="${id}" personId="{1}"><text>Ai phụ trách?</text></threadedComment></ThreadedComments>`
    const bytes = workbookBytes({
      [sheet]: `<worksheet ${main} xmlns:r="${namespaces.references}"><sheetData><row r="1"><c r="A1"/></row></sheetData><legacyDrawing r:id="rId2"/></worksheet>`,
      [sheetRelationships]: relationships(
        ['comments', '../comments1.xml'],
        ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
        ['threadedComment', '../threadedComments/threadedComment1.xml'],
      ),
      'xl/comments1.xml': `<comments ${main}><authors><author>tc=${id}</author></authors><commentList><comment ref="A1" authorId="0"><text><t>[Threaded comment] Ai phụ trách?</t></text></comment></commentList></comments>`,
      'xl/drawings/vmlDrawing1.vml': '<xml xmlns:v="urn:schemas-microsoft-com:vml"></xml>',
      'xl/threadedComments/threadedComment1.xml': thread,
    })
    const copy = await marked(bytes, 'Nhiệm vụ!A1')
    expect(partText(copy, 'xl/threadedComments/threadedComment1.xml')).toBe(thread)
    expect(partText(copy, 'xl/comments1.xml').match(/<comment /g)).toHaveLength(1)
    expect(partText(copy, 'xl/comments1.xml')).toContain('unreadable-value')
    expect(fillOf(copy, cellTags(copy)[0])).toBe('FFFFC2C7')
  })
})

describe('the drawing of notes', () => {
  it('is named behind pictures and before controls, tables and extensions', async () => {
    const tail =
      '<pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/><drawing r:id="rId9"/><mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice Requires="x14"><controls/></mc:Choice></mc:AlternateContent><tableParts count="0"/><extLst/>'
    const text = `<worksheet xmlns="${namespaces.main}" xmlns:r="${namespaces.references}"><sheetData/>${tail}</worksheet>`
    const copy = await marked(workbookBytes({ [sheet]: text }), 'Nhiệm vụ!A1')
    expect(partText(copy, sheet)).toMatch(/<drawing r:id="rId9"\/><legacyDrawing r:id="rId2"\/><mc:AlternateContent/)
  })

  it('claims as many blocks of ids as its boxes need', async () => {
    const cells = Array.from({ length: 1100 }, (_, index) => `Nhiệm vụ!A${index + 1}`)
    const copy = await marked(sheetBytes('<row r="1"><c r="A1"/></row>'), ...cells)
    const text = partText(copy, 'xl/drawings/vmlDrawing1.vml')
    expect(text).toContain('data="1,2"')
    expect(new Set(text.match(/_x0000_s\d+/g)).size).toBe(1100)
  })
})

describe('sheet positions', () => {
  const book = (inner: string) =>
    `<workbook xmlns="${namespaces.main}" xmlns:r="${namespaces.references}">${inner}<sheets><sheet name="Cần sửa" sheetId="4" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">'Cần sửa'!$A$1:$C$9</definedName><definedName name="Chung">'Cần sửa'!$A$1</definedName></definedNames></workbook>`
  const copyOf = (inner: string) =>
    marked(sheetBytes('<row r="1"><c r="A1"/></row>', { 'xl/workbook.xml': book(inner) }), 'Cần sửa!A1')

  it('move up with the names and views that count them', async () => {
    const text = partText(
      await copyOf('<bookViews><workbookView activeTab="0" firstSheet="2"/></bookViews>'),
      'xl/workbook.xml',
    )
    expect(text).toContain('<workbookView activeTab="1" firstSheet="3"/>')
    expect(text).toContain('<definedName name="_xlnm.Print_Area" localSheetId="1">')
    expect(text).toContain('<definedName name="Chung">')
    expect(text).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="0">'Cần sửa (2)'!$6:$6</definedName>`)
  })

  it('stay those of the sheet that was open, also where no view says so', async () => {
    expect(partText(await copyOf(''), 'xl/workbook.xml')).toContain('<workbookView activeTab="1"/>')
    const shown = partText(await copyOf('<bookViews><workbookView/></bookViews>'), 'xl/workbook.xml')
    expect(shown).toContain('<workbookView activeTab="1"/>')
  })

  it('give the list a name and a number nobody has', async () => {
    const copy = await copyOf('')
    expect((await tableOf(copy)).sheets.map(({ name }) => name)).toEqual(['Cần sửa (2)', 'Cần sửa'])
    expect(partText(copy, 'xl/workbook.xml')).toContain('<sheet name="Cần sửa (2)" sheetId="5" r:id="rId4"/>')
  })
})

describe('what cannot be marked safely is refused', () => {
  const rows = '<row r="1"><c r="A1"><v>1</v></c></row>'
  const drawn = (vml: string): Parts => ({
    [sheet]: `<worksheet xmlns="${namespaces.main}" xmlns:r="${namespaces.references}"><sheetData/><legacyDrawing r:id="rId1"/></worksheet>`,
    [sheetRelationships]: relationships(['vmlDrawing', '../drawings/vmlDrawing1.vml']),
    'xl/drawings/vmlDrawing1.vml': vml,
  })

  it.each([
    ['a signed workbook', sheetBytes(rows, { '_xmlsignatures/origin.sigs': 'x' }), 'signed'],
    ['a shared workbook', sheetBytes(rows, { 'xl/revisions/revisionHeaders.xml': '<headers/>' }), 'shared-workbook'],
    ['a drawing of another shape', workbookBytes(drawn('<v:xml/>')), 'unfamiliar-part'],
    ['a list of types that is no XML', sheetBytes(rows, { '[Content_Types].xml': '<Types>' }), 'unfamiliar-part'],
    ['a file that is no workbook', new TextEncoder().encode('PK no'), 'unreadable'],
  ])('%s', async (_, bytes, reason) => {
    const refused = await annotate(bytes, listOf(correctionAt('Nhiệm vụ!A1')))
    expect(refused).toBeInstanceOf(Refusal)
    expect(refused).toMatchObject({ reason })
  })
})
