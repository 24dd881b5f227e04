// Makes two spellings of one Vietnamese text equal for searching and sorting: no tone marks, no case, đ as d.

export function foldForSearch(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd').replace(/\s+/gu, ' ').trim()
}
