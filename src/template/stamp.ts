// Turns the origin of a template into the stamp by which a file found later tells what it was made from.
import { type Template, templateVersion } from './template.ts'

/** Plain keys and values, in no language; the general template states its version alone. */
export function stampOf({ origin }: Template): readonly (readonly [key: string, value: string])[] {
  const version = ['template', String(templateVersion)] as const
  if (origin === null) return [version]
  return [
    version,
    ['plan', origin.plan],
    ['planVersion', String(origin.planVersion)],
    ['planSha256', origin.planSha256],
    ['period', origin.period],
    ['locality', origin.localityCode],
  ]
}

/** The stamp as one line: document keywords, a line of a CSV file, a comment in YAML. */
export function stampLine(template: Template): string {
  return ['tiendo', ...stampOf(template).map(([key, value]) => `${key}=${value.replace(/[;\s]+/g, ' ')}`)].join('; ')
}
