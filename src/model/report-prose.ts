// The prose that a secretariat may write itself: which sentences there are, and the placeholders they may hold.

/** Each sentence by its group and its key in templates/report/*.yaml. */
export const proseKeys = [
  ...['letterhead.nation', 'letterhead.motto', 'letterhead.party', 'letterhead.agency'],
  ...['letterhead.stateNumber', 'letterhead.partyNumber', 'letterhead.placeAndDay'],
  ...['title.documentType', 'title.subject', 'title.period'],
  ...['text.opening', 'text.closing'],
  ...['sections.results', 'sections.overdue', 'sections.difficulties', 'sections.proposals'],
  ...['parts.overall', 'parts.objectives', 'parts.indicators', 'parts.localities'],
  ...['parts.overdueTasks', 'parts.leads', 'parts.submissions'],
  ...['annexes.localities', 'annexes.indicators', 'annexes.overdue'],
  ...['annexes.difficulties', 'annexes.decisions', 'annexes.sources'],
  ...['signature.state', 'signature.party', 'signature.name'],
  ...['recipients.heading', 'recipients.list'],
  ...['page.title', 'page.opening', 'page.closing'],
] as const
export type ProseKey = (typeof proseKeys)[number]

/** Headings of report.md that are named like the sheets of report.xlsx unless a template says otherwise. */
export const proseHeadings = [
  ...['figures', 'states', 'coverage', 'localities', 'overdue', 'dueSoon', 'indicators', 'objectives'],
  ...['difficulties', 'decisions', 'diagnostics', 'legend', 'fullLists'],
] as const
export type ProseHeading = (typeof proseHeadings)[number]

export const placeholders = [
  ...['report.title', 'plan.id', 'plan.title', 'plan.version', 'plan.issuedBy'],
  ...['period.id', 'period.from', 'period.to', 'period.submitBy', 'asOf', 'year'],
  ...['localities', 'assignments', 'completed', 'completedOnTime', 'completedLate', 'completion'],
  ...['overdue', 'overdueShare', 'dueSoon', 'dueSoonDays', 'unreported', 'greenShare'],
  ...['submitted', 'submittedOnTime', 'submittedLate', 'unusable', 'missing', 'indicatorsMet'],
] as const
export type Placeholder = (typeof placeholders)[number]

/** What a template says in place of the program's own prose, by `ProseKey` and `headings.` with a `ProseHeading`. */
export type ReportTemplate = ReadonlyMap<string, string>

const written = /\{\{([^{}]*)\}\}/gu

/** One pass, so that what is put in is never taken for a placeholder itself, whoever typed it. */
export function fillPlaceholders(text: string, values: Readonly<Record<Placeholder, string>>): string {
  return text.replace(written, (whole, name: string) => {
    const known = placeholders.find(one => one === name.trim())
    return known === undefined ? whole : values[known]
  })
}

/** Every `{{…}}` that names nothing, and braces that were opened or closed alone, as they are written. */
export function strangePlaceholders(text: string): string[] {
  const unknown = [...text.matchAll(written)].filter(([, name = '']) => !placeholders.some(one => one === name.trim()))
  const left = text.replace(written, '').match(/\{\{[^\s{}]*|[^\s{}]*\}\}/gu) ?? []
  return [...unknown.map(([whole]) => whole), ...left]
}
