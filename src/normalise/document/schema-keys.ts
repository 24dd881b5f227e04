// Lists the keys a schema knows at one place of a document, to name the one that was probably meant.
import * as z from 'zod'

export function knownKeys(schema: z.core.$ZodType, path: readonly (string | number)[]): string[] {
  let place: z.core.$ZodType | null = schema
  for (const part of path) place = place === null ? null : below(unwrap(place), part)
  const found = place === null ? null : unwrap(place)
  return found instanceof z.ZodObject ? Object.keys(found.shape) : []
}

function below(schema: z.core.$ZodType, part: string | number): z.core.$ZodType | null {
  if (schema instanceof z.ZodObject) return schema.shape[part] ?? null
  if (schema instanceof z.ZodArray) return schema.element
  if (schema instanceof z.ZodRecord) return schema.valueType
  if (!(schema instanceof z.ZodUnion)) return null
  for (const option of schema.options) {
    const found = below(unwrap(option), part)
    if (found !== null) return found
  }
  return null
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
    return unwrap(schema.unwrap())
  }
  return schema
}
