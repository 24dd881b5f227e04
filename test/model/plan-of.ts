// Builds small plans for tests: name only what matters.
import type { Deadline } from '../../src/model/deadline.ts'
import type { Indicator } from '../../src/model/indicator.ts'
import type { Amendment, Plan, Task } from '../../src/model/plan.ts'

export function dueOn(day: string): Deadline {
  return { text: day, meaning: { kind: 'day', day } }
}

export function taskOf(id: string, given: Partial<Task> = {}): Task {
  return {
    id,
    title: id,
    objective: null,
    basis: null,
    lead: 'UBND cấp tỉnh',
    support: [],
    responsible: null,
    assignees: 'all',
    deadline: dueOn('2025-06-30'),
    product: 'Quyết định',
    evidence: 'required',
    weight: 1,
    dependsOn: [],
    milestones: [],
    implements: null,
    index: 0,
    ...given,
  }
}

export function indicatorOf(id: string, given: Partial<Indicator> = {}): Indicator {
  return {
    id,
    title: id,
    objective: null,
    unit: '%',
    measure: 'cumulative',
    direction: 'increase',
    aggregation: 'ratio',
    range: { min: 0, max: 100 },
    baseline: null,
    targets: [{ by: '2025-12-31', op: '>=', value: 80, max: null }],
    assignees: 'all',
    index: 0,
    ...given,
  }
}

export function amendmentOf(on: string, given: Partial<Amendment>): Amendment {
  return {
    decision: `${on}/QĐ`,
    on,
    task: null,
    indicator: null,
    set: {},
    localities: null,
    reason: '',
    index: 0,
    ...given,
  }
}

export function planOf(given: Partial<Plan>): Plan {
  return {
    id: 'KH',
    title: 'Kế hoạch',
    issuedBy: null,
    issuedOn: null,
    version: 1,
    language: 'vi',
    registry: { localities: [], former: [] },
    groups: {},
    dueSoonDays: 30,
    colours: { greenFrom: 95, yellowFrom: 70 },
    beforeIsExclusive: false,
    periods: [],
    objectives: [],
    indicators: [],
    tasks: [],
    amendments: [],
    exceptions: [],
    locality: null,
    parent: null,
    source: { file: 'plan.yaml', sha256: '', locate: () => ({ kind: 'file', file: 'plan.yaml' }) },
    ...given,
  }
}
