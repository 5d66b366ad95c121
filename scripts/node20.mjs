// What vitest 5 and jsdom 31 take for granted and Node 20 lacks. Loaded before them; newer Nodes are left as they are.
import { syncBuiltinESMExports } from 'node:module'
import workerThreads from 'node:worker_threads'
import zlib from 'node:zlib'

/**
 * Adds what is missing to an object of the runtime's own.
 * @param {object} target
 * @param {Record<string, unknown>} additions
 */
function addMissing(target, additions) {
  const missing = Object.entries(additions).filter(([name]) => !(name in target))
  Object.assign(target, Object.fromEntries(missing))
}

/**
 * As Map.groupBy, with which vitest prints failures.
 * @template K, T
 * @param {Iterable<T>} items
 * @param {(item: T, index: number) => K} keyOf
 */
function groupBy(items, keyOf) {
  /** @type {Map<K, T[]>} */
  const groups = new Map()
  for (const [index, item] of [...items].entries()) {
    const key = keyOf(item, index)
    groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return groups
}

/** As Promise.withResolvers. */
function withResolvers() {
  /** @type {{ promise?: Promise<unknown>, resolve?: unknown, reject?: unknown }} */
  const parts = {}
  parts.promise = new Promise((resolve, reject) => Object.assign(parts, { resolve, reject }))
  return parts
}

function createZstdDecompress() {
  throw new Error('Node 20 cannot read zstd; no test asks the network for anything.')
}

/** What is missing from iterators under --harmony-iterator-helpers, with which vitest.config.ts starts Node 20. */
const iteratorMethods = {
  /** @this {Iterable<unknown>} */
  toArray() {
    return [...this]
  },
  /** @this {Iterable<unknown>} @param {(item: unknown, index: number) => boolean} test */
  find(test) {
    return [...this].find((item, index) => test(item, index))
  },
  /** @this {Iterable<unknown>} @param {(item: unknown, index: number) => boolean} test */
  some(test) {
    return [...this].some((item, index) => test(item, index))
  },
  /** @this {Iterable<unknown>} @param {(item: unknown, index: number) => boolean} test */
  every(test) {
    return [...this].every((item, index) => test(item, index))
  },
  /** @this {Iterable<unknown>} @param {(item: unknown, index: number) => void} use */
  forEach(use) {
    for (const [index, item] of [...this].entries()) use(item, index)
  },
}

addMissing(Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())), iteratorMethods)
addMissing(Map, { groupBy })
addMissing(Promise, { withResolvers })
addMissing(zlib, { createZstdDecompress })
addMissing(workerThreads, { markAsUncloneable: () => undefined })
syncBuiltinESMExports()
