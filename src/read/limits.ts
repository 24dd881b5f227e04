// How much of a file the readers will take in, before and after it is unpacked: these limits are options.

/** Fixed is what a format itself allows (Excel's last row and column, HTML's spans) and how deep XML may nest (xml.ts). */
export interface ReadLimits {
  /** Bytes of the file as it lies on disk. */
  readonly fileBytes: number
  /** Bytes of a CSV or TSV file. */
  readonly csvBytes: number
  /** Bytes of an xls or (unpacked) xlsb workbook, and how long its reading may take. */
  readonly binaryBytes: number
  readonly binaryMilliseconds: number
  /** Cells of an xls workbook, also those that hold nothing. */
  readonly binaryCells: number
  /** Bytes of a YAML file. */
  readonly yamlBytes: number
  /** Entries in the zip archive that a workbook is. */
  readonly zipEntries: number
  /** Unpacked bytes of any one part that has to be held whole: shared strings, styles, a sheet in an odd spelling. */
  readonly partBytes: number
  /** Unpacked bytes of all parts that are read, together. */
  readonly unpackedBytes: number
  /** Shared strings; and texts in several runs or with phonetic hints, shared or in cells, which cost more. */
  readonly strings: number
  readonly richStrings: number
  readonly sheets: number
  /** Entries of one of the lists a workbook keeps beside its cells: sheets, formats, relationships, hidden columns. */
  readonly listEntries: number
  /**
   * Row and column numbers; Excel itself has 1 048 576 rows and 16 384 columns (XFD). In xlsx also the rows with a value
   * in all sheets together: each costs as much memory as several cells.
   */
  readonly rows: number
  readonly columns: number
  /** Cells with a value, in all sheets together. */
  readonly cells: number
  /** The same in CSV, HTML and OpenDocument, whose cells cost more memory. */
  readonly looseCells: number
  /** Rows with a value below the headings of tables of tasks and indicators: each makes a row of a report, or messages of its own. */
  readonly entryRows: number
  /** Merged ranges of all sheets together. */
  readonly merges: number
  /** Characters of one CSV record or one HTML cell; an unclosed quote makes all the rest one record. */
  readonly csvRecordCharacters: number
  /** Maps and lists inside each other. */
  readonly yamlDepth: number
  /** Keys of one map. */
  readonly yamlKeys: number
  /** Values in a YAML file with their tags and anchors, estimated before it is parsed. */
  readonly yamlNodes: number
  /** Uses of an anchor (`*name`). */
  readonly yamlAliases: number
}

const mebibyte = 1_048_576

/**
 * Far above any workbook a locality sends (an ordinary one has 1 MB, 60 to 500 rows and 20 columns), and low enough
 * that a file made to hurt is refused within seconds and half a gigabyte of memory.
 */
export const defaultLimits: ReadLimits = {
  fileBytes: 100 * mebibyte,
  csvBytes: 16 * mebibyte,
  binaryBytes: 16 * mebibyte,
  binaryMilliseconds: 4000,
  binaryCells: 500_000,
  yamlBytes: 4 * mebibyte,
  zipEntries: 10_000,
  partBytes: 64 * mebibyte,
  unpackedBytes: 512 * mebibyte,
  strings: 5_000_000,
  richStrings: 500_000,
  sheets: 2000,
  listEntries: 200_000,
  rows: 1_048_576,
  columns: 16_384,
  cells: 5_000_000,
  looseCells: 500_000,
  entryRows: 20_000,
  merges: 100_000,
  csvRecordCharacters: mebibyte,
  yamlDepth: 50,
  yamlKeys: 20_000,
  yamlNodes: 100_000,
  yamlAliases: 100,
}

/** Whether a word is the name of a limit. */
export function isLimit(name: string): name is keyof ReadLimits {
  return Object.hasOwn(defaultLimits, name)
}
