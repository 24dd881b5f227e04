// What ECMA-376 part 1 allows in the parts of a workbook, as far as this program writes them: anything else is refused.

/**
 * An element, its attributes (`!` must be there) and its children in order, as regular expressions write them. An
 * element that means something else under one parent is named with it. Own words; the clause is given for each group.
 */
const rules = `
# 18.2 workbook
workbook = fileVersion? workbookPr? bookViews? sheets definedNames? calcPr?
bookViews = workbookView+
workbookView @xWindow:int @yWindow:int @windowWidth:uint @windowHeight:uint @activeTab:uint
sheets = sheet+
sheet @name!:sheetName @sheetId!:uint @r:id!:text @state:sheetState
definedNames = definedName+
definedName @name!:definedName @localSheetId:uint @hidden:bool = #text
calcPr @calcId:uint @fullCalcOnLoad:bool

# 18.3 worksheets
worksheet = sheetPr? dimension? sheetViews? sheetFormatPr? cols? sheetData sheetProtection? autoFilter? mergeCells? conditionalFormatting* dataValidations? hyperlinks? printOptions? pageMargins? pageSetup? headerFooter? rowBreaks? colBreaks? ignoredErrors? drawing? legacyDrawing? tableParts? extLst?
sheetPr = tabColor? outlinePr? pageSetUpPr?
tabColor @rgb:rgb
pageSetUpPr @fitToPage:bool
dimension @ref!:range
sheetViews = sheetView+
sheetView @workbookViewId!:uint @showGridLines:bool @tabSelected:bool = pane? selection*
pane @xSplit:uint @ySplit:uint @topLeftCell:cell @state:paneState @activePane:pane
selection @pane:pane @activeCell:cell @sqref:ranges
sheetFormatPr @defaultRowHeight!:number
cols = col+
col @min!:column @max!:column @width:number @customWidth:bool @hidden:bool
sheetData = row*
row @r!:uint @ht:height @customHeight:bool @spans:text = c*
c @r!:cell @s:uint @t:cellType = v?
v = #text
mergeCells @count:uint = mergeCell+
mergeCell @ref!:range
conditionalFormatting @sqref!:ranges = cfRule+
cfRule @type!:ruleType @priority!:uint @dxfId:uint @stopIfTrue:bool = formula{0,3} dataBar?
formula = #text
dataBar = cfvo cfvo color
cfvo @type!:cfvoType @val:text
hyperlinks = hyperlink+
hyperlink @ref!:range @r:id:text @location:text @tooltip:text @display:text
printOptions @horizontalCentered:bool
pageMargins @left!:number @right!:number @top!:number @bottom!:number @header!:number @footer!:number
pageSetup @paperSize:uint @orientation:orientation @fitToWidth:uint @fitToHeight:uint
headerFooter = oddHeader? oddFooter?
oddFooter = #footer
rowBreaks @count:uint @manualBreakCount:uint = brk*
brk @id:uint @max:uint @man:bool
drawing @r:id!:text
tableParts @count:uint = tablePart*
tablePart @r:id!:text

# 18.5 tables, 18.4 shared strings
table @id!:uint @name:tableName @displayName!:tableName @ref!:range @totalsRowShown:bool = autoFilter? tableColumns tableStyleInfo?
autoFilter @ref:range
tableColumns @count:uint = tableColumn+
tableColumn @id!:uint @name!:text
tableStyleInfo @name:text @showFirstColumn:bool @showLastColumn:bool @showRowStripes:bool @showColumnStripes:bool
sst @count:uint @uniqueCount:uint = si*
si = t | r+
r = rPr? t
t @xml:space:text = #text

# 18.8 styles
styleSheet = numFmts? fonts fills borders cellStyleXfs cellXfs cellStyles dxfs? tableStyles?
numFmts @count:uint = numFmt+
numFmt @numFmtId!:uint @formatCode!:text
fonts @count:uint = font+
font = ( b | i | u | color | sz | name | family | charset )*
b @val:bool
i @val:bool
u @val:text
color @rgb:rgb @theme:uint
sz @val!:number
name @val!:text
family @val!:uint
fills @count:uint = fill+
fill = patternFill
patternFill @patternType:patternType = fgColor? bgColor?
fgColor @rgb:rgb
bgColor @rgb:rgb
borders @count:uint = border+
border = left? right? top? bottom? diagonal?
left @style:borderStyle = color?
right @style:borderStyle = color?
top @style:borderStyle = color?
bottom @style:borderStyle = color?
diagonal @style:borderStyle = color?
cellStyleXfs @count:uint = xf+
cellXfs @count:uint = xf+
xf @numFmtId:uint @fontId:uint @fillId:uint @borderId:uint @xfId:uint @applyNumberFormat:bool @applyFont:bool @applyFill:bool @applyBorder:bool @applyAlignment:bool = alignment?
alignment @horizontal:horizontal @vertical:vertical @wrapText:bool @indent:uint
cellStyles @count:uint = cellStyle+
cellStyle @name:text @xfId!:uint @builtinId:uint
dxfs @count:uint = dxf*
dxf = font? numFmt? fill? border?
tableStyles @count:uint @defaultTableStyle:text @defaultPivotStyle:text

# 20.5 drawings on sheets
xdr:wsDr = xdr:twoCellAnchor*
xdr:twoCellAnchor @editAs:editAs = xdr:from xdr:to xdr:graphicFrame xdr:clientData
xdr:from = xdr:col xdr:colOff xdr:row xdr:rowOff
xdr:to = xdr:col xdr:colOff xdr:row xdr:rowOff
xdr:col = #uint
xdr:colOff = #uint
xdr:row = #uint
xdr:rowOff = #uint
xdr:graphicFrame @macro:text = xdr:nvGraphicFramePr xdr:xfrm a:graphic
xdr:nvGraphicFramePr = xdr:cNvPr xdr:cNvGraphicFramePr
xdr:cNvPr @id!:uint @name!:text @descr:text @title:text
xdr:cNvGraphicFramePr =
xdr:xfrm = a:off a:ext
a:off @x!:int @y!:int
a:ext @cx!:uint @cy!:uint
a:graphic = a:graphicData
a:graphicData @uri!:text = c:chart
a:graphicData/c:chart @r:id!:text
xdr:clientData =

# 21.2 charts
c:chartSpace = c:date1904? c:lang? c:roundedCorners? c:style? c:chart c:spPr? c:txPr?
c:roundedCorners @val:bool
c:chart = c:title? c:autoTitleDeleted? c:plotArea c:legend? c:plotVisOnly? c:dispBlanksAs? c:showDLblsOverMax?
c:title = c:tx? c:layout? c:overlay? c:spPr? c:txPr?
c:title/c:tx = c:rich
c:ser/c:tx = c:strRef | c:v
c:rich = a:bodyPr a:lstStyle? a:p+
c:v = #text
c:overlay @val:bool
c:autoTitleDeleted @val:bool
c:layout =
c:plotArea = c:layout? c:barChart+ ( c:catAx | c:valAx )* c:spPr?
c:barChart = c:barDir c:grouping? c:varyColors? c:ser* c:dLbls? c:gapWidth? c:overlap? c:serLines* c:axId c:axId
c:barDir @val:barDir
c:grouping @val:grouping
c:varyColors @val:bool
c:ser = c:idx c:order c:tx? c:spPr? c:invertIfNegative? c:dPt* c:dLbls? c:cat? c:val?
c:idx @val!:uint
c:order @val!:uint
c:dPt = c:idx c:invertIfNegative? c:bubble3D? c:spPr?
c:invertIfNegative @val:bool
c:bubble3D @val:bool
c:cat = c:strRef | c:numRef
c:val = c:numRef
c:strRef = c:f
c:numRef = c:f
c:f = #text
c:dLbls = c:numFmt? c:spPr? c:txPr? c:dLblPos? c:showLegendKey? c:showVal? c:showCatName? c:showSerName? c:showPercent? c:showBubbleSize?
c:numFmt @formatCode!:text @sourceLinked:bool
c:txPr = a:bodyPr a:lstStyle? a:p+
c:dLblPos @val!:labelPosition
c:showLegendKey @val:bool
c:showVal @val:bool
c:showCatName @val:bool
c:showSerName @val:bool
c:showPercent @val:bool
c:showBubbleSize @val:bool
c:gapWidth @val:gap
c:overlap @val:overlap
c:axId @val!:uint
c:catAx = c:axId c:scaling c:delete? c:axPos c:majorGridlines? c:title? c:numFmt? c:majorTickMark? c:minorTickMark? c:tickLblPos? c:spPr? c:txPr? c:crossAx c:crosses? c:auto? c:lblAlgn? c:lblOffset? c:tickLblSkip? c:tickMarkSkip? c:noMultiLvlLbl?
c:valAx = c:axId c:scaling c:delete? c:axPos c:majorGridlines? c:title? c:numFmt? c:majorTickMark? c:minorTickMark? c:tickLblPos? c:spPr? c:txPr? c:crossAx c:crosses? c:crossBetween? c:majorUnit?
c:scaling = c:logBase? c:orientation? c:max? c:min?
c:orientation @val:axisOrientation
c:max @val!:number
c:min @val!:number
c:delete @val:bool
c:axPos @val!:axisPosition
c:majorTickMark @val:tickMark
c:crossAx @val!:uint
c:crosses @val!:crosses
c:auto @val:bool
c:lblAlgn @val!:labelAlignment
c:lblOffset @val:uint
c:tickLblSkip @val!:uint
c:noMultiLvlLbl @val:bool
c:crossBetween @val!:crossBetween
c:legend = c:legendPos? c:layout? c:overlay? c:spPr? c:txPr?
c:legendPos @val:legendPosition
c:plotVisOnly @val:bool
c:dispBlanksAs @val:blanks
c:showDLblsOverMax @val:bool
c:spPr = a:solidFill? a:ln?

# 20.1, 21.1 text and fills in charts
a:bodyPr @rot:int @spcFirstLastPara:bool @vertOverflow:text @wrap:text @anchor:text @anchorCtr:bool
a:lstStyle =
a:p = a:pPr? a:r* a:endParaRPr?
a:pPr = a:defRPr?
a:defRPr @sz:uint @b:bool @i:bool = a:solidFill? a:latin?
a:rPr @lang:text @sz:uint @b:bool @i:bool = a:solidFill? a:latin?
a:endParaRPr @lang:text
a:r = a:rPr? a:t
a:t = #text
a:solidFill = a:srgbClr
a:srgbClr @val!:hex
a:latin @typeface:text
a:ln @w:uint = a:solidFill?

# Part 2: packages; 22.2, 22.3 properties
Types = ( Default | Override )*
Default @Extension!:text @ContentType!:text
Override @PartName!:partName @ContentType!:text
Relationships = Relationship*
Relationship @Id!:text @Type!:text @Target!:text @TargetMode:targetMode
Properties = property* | ( Application | DocSecurity )*
Application = #text
DocSecurity = #uint
property @fmtid!:guid @pid!:uint @name:text = vt:lpwstr
vt:lpwstr = #text
cp:coreProperties = ( dc:title | dc:subject | dc:creator | cp:keywords | dcterms:created | dcterms:modified )*
dc:title = #text
dc:subject = #text
dc:creator = #text
cp:keywords = #text
dcterms:created @xsi:type!:text = #time
dcterms:modified @xsi:type!:text = #time
`

const cell = '[A-Z]{1,3}[1-9]\\d{0,6}'
const range = `${cell}(?::${cell})?`
const oneOf = (words: string) => new RegExp(`^(?:${words.split(' ').join('|')})$`)

/** Simple types: the values their attributes and texts may have. */
export const valueTypes: Readonly<Record<string, RegExp>> = {
  text: /^[\s\S]*$/,
  bool: oneOf('0 1 true false'),
  uint: /^\d{1,10}$/,
  int: /^-?\d{1,10}$/,
  number: /^-?\d+(?:\.\d+)?$/,
  height: /^(?:[1-3]?\d?\d|40\d)(?:\.\d+)?$/,
  column: /^(?:[1-9]\d{0,3}|1[0-5]\d{3}|16[0-2]\d\d|163[0-7]\d|1638[0-4])$/,
  cell: new RegExp(`^${cell}$`),
  range: new RegExp(`^${range}$`),
  ranges: new RegExp(`^${range}(?: ${range})*$`),
  rgb: /^[0-9A-F]{8}$/,
  hex: /^[0-9A-F]{6}$/,
  sheetName: /^(?!')[^[\]:*?/\\]{1,31}(?<!')$/u,
  definedName: /^(?:_xlnm\.Print_(?:Titles|Area)|(?![A-Za-z]{1,3}\d+$)[\p{L}_][\p{L}\d_.]{0,254})$/u,
  tableName: /^(?![A-Za-z]{1,3}\d+$)[A-Za-z_][A-Za-z\d_]{0,254}$/,
  partName: /^\/[^?#]+$/,
  footer: /^[\s\S]{0,255}$/,
  time: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/,
  guid: /^\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/,
  gap: /^(?:[0-4]?\d?\d|500)$/,
  overlap: /^-?(?:\d?\d|100)$/,
  targetMode: oneOf('Internal External'),
  sheetState: oneOf('visible hidden veryHidden'),
  paneState: oneOf('split frozen frozenSplit'),
  pane: oneOf('bottomRight topRight bottomLeft topLeft'),
  cellType: oneOf('b n e s str inlineStr'),
  ruleType: oneOf('expression cellIs dataBar containsText'),
  cfvoType: oneOf('num percent min max formula percentile'),
  orientation: oneOf('default portrait landscape'),
  patternType: oneOf('none solid gray125'),
  borderStyle: oneOf('none thin medium dashed dotted thick double hair'),
  horizontal: oneOf('general left center right fill justify centerContinuous distributed'),
  vertical: oneOf('top center bottom justify distributed'),
  editAs: oneOf('twoCell oneCell absolute'),
  barDir: oneOf('bar col'),
  grouping: oneOf('percentStacked clustered standard stacked'),
  labelPosition: oneOf('bestFit b ctr inBase inEnd l outEnd r t'),
  axisOrientation: oneOf('maxMin minMax'),
  axisPosition: oneOf('b l r t'),
  tickMark: oneOf('cross in none out'),
  crosses: oneOf('autoZero max min'),
  crossBetween: oneOf('between midCat'),
  labelAlignment: oneOf('ctr l r'),
  legendPosition: oneOf('b tr l r t'),
  blanks: oneOf('span gap zero'),
}

export interface AttributeRule {
  readonly type: string
  readonly required: boolean
}

export interface ElementRule {
  readonly attributes: ReadonlyMap<string, AttributeRule>
  /** Matches the names of the children, each with a space behind. */
  readonly children: RegExp
  /** The type of its text; null where it has none. */
  readonly text: string | null
}

export const grammar: ReadonlyMap<string, ElementRule> = new Map(
  rules
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(line => {
      const [head = '', content = ''] = line.split(' =')
      const [name = '', ...attributes] = head.split(' @')
      const text = /^ #(\w+)$/.exec(content)?.[1] ?? null
      return [
        name,
        { attributes: new Map(attributes.map(attributeRule)), children: sequence(text ? '' : content), text },
      ]
    }),
)

function attributeRule(text: string): [string, AttributeRule] {
  const [, name = '', required = '', type = ''] = /^(.*?)(!?):(\w+)$/.exec(text) ?? []
  if (!valueTypes[type]) throw new Error(`no type ${type} in ${text}`)
  return [name, { type, required: required === '!' }]
}

function sequence(content: string): RegExp {
  const tokens = content.split(' ').map(token => {
    const [, name, often = ''] = /^([\w:]+)(\S*)$/.exec(token) ?? []
    return name === undefined ? token.replace('(', '(?:') : `(?:${name} )${often}`
  })
  return new RegExp(`^(?:${tokens.join('')})$`)
}
