// Tells of each task of a local plan which of the "6 rõ" it answers: who, what, when, whose responsibility, which product, whose authority.
import type { Plan, Task } from './plan.ts'

/** In the order of the saying: người, việc, thời gian, trách nhiệm, sản phẩm, thẩm quyền. */
export const clarityCriteria = ['person', 'work', 'time', 'responsibility', 'product', 'authority'] as const
export type ClarityCriterion = (typeof clarityCriteria)[number]

export interface TaskClarity {
  readonly task: string
  readonly title: string
  /** The central task it carries out, or null. */
  readonly implements: string | null
  readonly clear: Readonly<Record<ClarityCriterion, boolean>>
}

export interface PlanClarity {
  readonly file: string
  readonly plan: string
  readonly locality: string | null
  readonly tasks: readonly TaskClarity[]
}

export interface ClarityReading {
  /** Whether somebody is named by an office and not as a person or a post. */
  namesOffice(text: string): boolean
  /** Ids of tasks whose deadline is written but cannot be read. */
  readonly unreadableDeadlines: ReadonlySet<string>
}

/**
 * người: a person or post is named. việc: the task has a title. thời gian: a deadline that can be read, "Thường xuyên"
 * included. trách nhiệm: a lead agency. sản phẩm: a product. thẩm quyền: the document the task rests on (`basis`), its
 * own or that of the central task it carries out.
 */
export function clarityOf(plan: Plan, central: Plan | null, reading: ClarityReading): PlanClarity {
  const centralTasks = new Map(central?.tasks.map(task => [task.id, task]))
  const tasks = plan.tasks.map(task => taskClarity(task, centralTasks.get(task.implements ?? ''), reading))
  return { file: plan.source.file, plan: plan.id, locality: plan.locality, tasks }
}

function taskClarity(task: Task, central: Task | undefined, reading: ClarityReading): TaskClarity {
  const { id, title, responsible, deadline, lead, product, basis } = task
  return {
    task: id,
    title,
    implements: task.implements,
    clear: {
      person: responsible !== null && responsible !== '' && !reading.namesOffice(responsible),
      work: title !== '',
      time: deadline.text !== '' && !reading.unreadableDeadlines.has(id),
      responsibility: lead !== '',
      product: product !== '',
      authority: (basis ?? '') !== '' || (central?.basis ?? '') !== '',
    },
  }
}
