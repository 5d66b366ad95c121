const ending = /\.[a-z]{2,5}$/i
const month = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*'
const dates = [
  /\d{4}[-_. ]?\d{2}[-_. ]?\d{2}/g,
  /\d{1,2}[-_. ]\d{1,2}[-_. ]\d{2,4}/g,
  new RegExp(`(?:\\d{1,2}(?:st|nd|rd|th)?[-_. ]?)?\\b${month}[-_. ]?(?:\\d{4}|\\d{2})\\b`, 'gi'),
  /\b(?:week|wk|w\/?[ce])[-_. ]?\d{1,2}\b/gi,
  /\b\d{6,}\b/g,
]
const copies = /\(\d+\)|\b(?:copy(?: of)?|final|v\d+)\b/gi

/**
 * What a list is probably called: the name of its file without the dates that change every week, and the sheet where
 * the file has several lists.
 */
export function listNameFrom(file: string, sheet: string | null): string {
  let name = file.replace(ending, '').replaceAll('_', ' ')
  for (const pattern of dates) name = name.replace(pattern, ' ')
  const plain = name
    .replace(copies, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,.&()-]+|[\s,.&(-]+$/g, '')
  return [plain || 'Own list', sheet].filter(Boolean).join(', ').slice(0, 100)
}
