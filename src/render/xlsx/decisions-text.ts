// Names the recorded decisions that changed an assignment or an indicator, each with its day.
import type { AppliedAmendment } from '../../model/report.ts'
import type { Drafting } from './drafting.ts'

export function decisionsText(amendments: readonly AppliedAmendment[], { day }: Drafting): string {
  return amendments.map(({ decision, on }) => `${decision} (${day(on)})`).join('; ')
}
