// What a reader has asked of a table: kept apart from what is drawn, so that it outlives a change of language.
import type { RowsRequest, TableName } from '../rows/page-data.ts'
import type { RowsOrder } from '../rows/select-rows.ts'

export interface RowsState {
  table: TableName
  where: Record<string, string>
  condition: string
  search: string
  order: RowsOrder | null
  page: number
  perPage: number
}

export function stateOf(request: RowsRequest): RowsState {
  return {
    table: request.table,
    where: { ...request.where },
    condition: request.condition ?? '',
    search: '',
    order: orderOf(request.sort),
    page: 0,
    perPage: 50,
  }
}

function orderOf(sort: string | undefined): RowsOrder | null {
  if (sort === undefined) return null
  return sort.startsWith('-') ? { column: sort.slice(1), descending: true } : { column: sort, descending: false }
}

/** The next order after pressing a heading: ascending, then descending, then that of the report. */
export function nextOrder(order: RowsOrder | null, column: string): RowsOrder | null {
  if (order?.column !== column) return { column, descending: false }
  return order.descending ? null : { column, descending: true }
}
