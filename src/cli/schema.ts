// tiendo schema: the kind of a YAML file in, its JSON Schema for editors out.
import * as z from 'zod'
import { configSchema } from '../normalise/document/config-schema.ts'
import { reportSchema } from '../normalise/document/report-schema.ts'
import { reportTemplateSchema } from '../normalise/document/report-template-schema.ts'
import { planSchema } from '../normalise/plan/plan-schema.ts'
import { submissionSchema } from '../normalise/submission/submission-schema.ts'
import { type ExitStatus, exitStatus } from './exit-status.ts'
import type { SchemaKind } from './flags.ts'
import type { Shell } from './shell.ts'

const schemas: Readonly<Record<SchemaKind, z.ZodType>> = {
  plan: planSchema,
  submission: submissionSchema,
  config: configSchema,
  report: reportSchema,
  'report-template': reportTemplateSchema,
}

export async function schema(kind: SchemaKind, { terminal, words }: Shell): Promise<ExitStatus> {
  await terminal.print(`${JSON.stringify(jsonSchemaOf(kind), null, 2)}\n`, words)
  return exitStatus.done
}

/** Draft 7, the newest that yaml-language-server reads; it describes the file as written, before anything is filled in. */
export function jsonSchemaOf(kind: SchemaKind): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(schemas[kind], { target: 'draft-07', io: 'input', unrepresentable: 'any' })
}
