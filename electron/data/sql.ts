import type Database from 'better-sqlite3'
import { z } from 'zod'

/** A handle that queries are given; `Db` adds the right to write. */
export type ReadDb = Database.Database
/** Only commands and tasks are given one of these, so a query cannot write. */
export type Db = ReadDb & { readonly __writable: true }

type Value = string | number | boolean | null | Uint8Array

type UpTo<S extends string, D extends string> = S extends `${infer A}${D}${string}` ? A : S
type Name<S extends string> = UpTo<UpTo<UpTo<UpTo<UpTo<S, '\n'>, ' '>, ','>, ')'>, ';'>
/** `'… :a … :b'` gives `'a' | 'b'`, so a missing parameter is a compile error. */
type ParamNames<S extends string> = S extends `${string}:${infer Rest}` ? Name<Rest> | ParamNames<Rest> : never
type Params<S extends string> = { readonly [K in ParamNames<S>]: Value }

const prepared = new WeakMap<ReadDb, Map<string, Database.Statement>>()
const declared: { text: string; columns: string[] | undefined }[] = []

function statement(db: ReadDb, text: string): Database.Statement {
  let cache = prepared.get(db)
  if (!cache) {
    cache = new Map()
    prepared.set(db, cache)
  }
  let found = cache.get(text)
  if (!found) {
    found = db.prepare(text)
    cache.set(text, found)
  }
  return found
}

/** SQLite has no booleans: 1 and 0 go in. */
function bind(params: Readonly<Record<string, Value>>): Record<string, string | number | null | Uint8Array> {
  const bound: Record<string, string | number | null | Uint8Array> = {}
  for (const [name, value] of Object.entries(params)) bound[name] = typeof value === 'boolean' ? Number(value) : value
  return bound
}

const flag = z.literal([0, 1]).transform((value) => value === 1)

/** The same record as SQLite stores it: a boolean is 0 or 1, a list or an object is JSON text. */
function stored(field: z.ZodType): z.ZodType {
  if (field instanceof z.ZodBoolean) return flag
  if (field instanceof z.ZodArray || field instanceof z.ZodObject)
    return z
      .string()
      .transform((text): unknown => JSON.parse(text))
      .pipe(field)
  // Zod's unwrap() answers its core type; every field here is made by z, so it is a ZodType.
  if (field instanceof z.ZodNullable) return stored(field.unwrap() as z.ZodType).nullable()
  return field
}

/** A SELECT (or RETURNING) whose rows have the shape of `row`; the record's own schema checks what comes back. */
export function read<R extends z.ZodObject, const S extends string>(row: R, text: S) {
  declared.push({ text, columns: Object.keys(row.shape) })
  const asStored = z.object(Object.fromEntries(Object.entries(row.shape).map(([k, v]) => [k, stored(v as z.ZodType)])))
  const rows = z.array(asStored)
  // `stored` keeps every field's output type, which TypeScript cannot follow through Object.fromEntries.
  return {
    all: (db: ReadDb, params: Params<S>): z.infer<R>[] =>
      rows.parse(statement(db, text).all(bind(params))) as z.infer<R>[],
    get(db: ReadDb, params: Params<S>): z.infer<R> | undefined {
      const found = statement(db, text).get(bind(params))
      return found === undefined ? undefined : (asStored.parse(found) as z.infer<R>)
    },
  }
}

/** An INSERT, UPDATE or DELETE. Answers how many rows changed. */
export function write<const S extends string>(text: S) {
  declared.push({ text, columns: undefined })
  return (db: Db, params: Params<S>): number => statement(db, text).run(bind(params)).changes
}

/** Compiles every declared statement against the real schema; throws on the first that does not fit. Answers their number. */
export function checkStatements(db: Db): number {
  for (const { text, columns } of declared) {
    const made = statement(db, text)
    if (!columns) continue
    const got = made.columns().map((column) => column.name)
    if (got.toSorted().join() !== columns.toSorted().join())
      throw new Error(`columns ${got.join()} are not ${columns.join()} in: ${text}`)
  }
  return declared.length
}
