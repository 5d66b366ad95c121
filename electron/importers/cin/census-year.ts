import { addDaysTo, addMonthsTo, IsoDate } from '../../../shared/dates.ts'
import type { CensusYear } from '../../../shared/rules/cin-census/census-child.ts'
import { parseDay, tidy } from '../cells.ts'
import { ImportRefusal } from '../import-refusal.ts'
import { readXml, type XmlFile } from '../xml.ts'

// The header comes first in every census seen; one that comes later is looked for through the whole file.
const headerWithin = 64 * 1024

/**
 * The year a census is about, which the checks need before the first child: the twelve months to the reference date of
 * its header, or to 31 March of the year it names. Null where it says neither.
 */
export async function censusYearOf(xml: XmlFile): Promise<CensusYear | null> {
  const start = await headerOf({ ...xml, bytes: xml.bytes.subarray(0, headerWithin) })
  const header = start.referenceDate === '' && start.year === '' ? await headerOf(xml) : start
  const written = tidy(header.referenceDate)
  const read = written === '' ? null : parseDay(written)
  if (read !== null && 'day' in read) return yearTo(read.day)
  const named = /^(19|20)\d{2}$/.test(header.year) ? IsoDate.parse(`${header.year}-03-31`) : null
  return named === null ? null : yearTo(named)
}

const yearTo = (to: IsoDate): CensusYear => ({ from: addDaysTo(addMonthsTo(to, -12), 1), to })

type Header = { referenceDate: string; year: string }

async function headerOf(xml: XmlFile): Promise<Header> {
  const header: Header = { referenceDate: '', year: '' }
  try {
    await readXml(
      xml,
      {
        onClose: ({ name, path }, text) => {
          if (path[2]?.toLowerCase() !== 'collectiondetails') return
          if (name.toLowerCase() === 'referencedate') header.referenceDate = text
          if (name.toLowerCase() === 'year') header.year = text
        },
      },
      () => undefined,
    )
  } catch (error) {
    // The start of a file stops in the middle, and a damaged one is told of where its children are read.
    if (!(error instanceof ImportRefusal)) throw error
  }
  return header
}
