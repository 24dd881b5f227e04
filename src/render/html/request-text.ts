// Writes a request for rows the way the page's data writes its texts, so that the one finds the other.
import { documentText } from '../document-text.ts'
import type { RowsRequest } from './rows/page-data.ts'

export function requestText(request: RowsRequest): string {
  const { title, where, ...rest } = request
  return JSON.stringify({
    ...rest,
    ...(title === undefined ? {} : { title: documentText(title) }),
    ...(where === undefined
      ? {}
      : { where: Object.fromEntries(Object.entries(where).map(([key, value]) => [key, documentText(value)])) }),
  })
}
