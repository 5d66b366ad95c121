import type { z } from 'zod'
import { MapTemplate } from './map-template.ts'

/** A template read from a file, or what is wrong with it: each a sentence that names the place and the remedy. */
export type ReadTemplate = { readonly template: MapTemplate } | { readonly problems: readonly string[] }

/** No template is longer than this, in characters; a file that is will be another. */
export const LONGEST_TEMPLATE = 200_000

/** More problems than these are not read; the rest show once these are put right. */
const MOST_PROBLEMS = 8

/** Reads a template from the text of a JSON file. Nothing in it is guessed or left out: it fits as a whole or not. */
export function readTemplate(text: string): ReadTemplate {
  if (text.length > LONGEST_TEMPLATE) return { problems: ['This file is too long for a template. Choose another.'] }
  const json = parsed(text)
  if (json === undefined)
    return { problems: ['This file is not JSON. Save the example, change its words only, and choose that.'] }
  const read = MapTemplate.safeParse(json)
  if (read.success) return { template: read.data }
  return { problems: read.error.issues.slice(0, MOST_PROBLEMS).map(sentence) }
}

/** Undefined where it is no JSON; a byte-order mark, which Windows programs put in front, does no harm. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

const sentence = (issue: z.core.$ZodIssue): string => `${placeOf(issue.path)}: ${remedyOf(issue)}.`

/** Where in the file: "Column 2, heading 1, “label”". */
function placeOf(path: readonly PropertyKey[]): string {
  const parts: string[] = []
  for (const [index, step] of path.entries()) {
    const next = path[index + 1]
    if (typeof step === 'number') continue
    parts.push(typeof next === 'number' ? `${oneOf(String(step))} ${next + 1}` : `“${String(step)}”`)
  }
  const place = parts.join(', ')
  return place === '' ? 'The file' : place.charAt(0).toUpperCase() + place.slice(1)
}

const singular: Readonly<Record<string, string>> = {
  columns: 'column',
  headings: 'heading',
  kinds: 'kind of meeting',
  agenda: 'agenda item',
}
const oneOf = (list: string): string => singular[list] ?? list

function remedyOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `enter ${typeWords[issue.expected] ?? issue.expected}`
    case 'invalid_value':
      return `choose one of ${issue.values.map((value) => `“${String(value)}”`).join(', ')}`
    case 'too_small':
      return issue.origin === 'string' ? 'enter some words' : `give at least ${issue.minimum}${unitOf(issue.origin)}`
    case 'too_big':
      return issue.origin === 'string'
        ? `shorten this to ${issue.maximum} characters`
        : `give at most ${issue.maximum}${unitOf(issue.origin)}`
    default:
      return lowered(issue.message)
  }
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'words in double quotes',
  number: 'a number without quotes',
  int: 'a whole number',
  array: 'a list in square brackets',
  object: 'a part in curly brackets, as in the example',
}
const unitOf = (origin: string): string => (origin === 'array' ? ' of them' : '')
const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
