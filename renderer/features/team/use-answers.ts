import { useState } from 'react'
import type { IsoDate } from '../../../shared/dates.ts'

/** One question of the form; an optional one left empty is sent as null. */
export type IroField = { name: string; kind: 'text' | 'hours' | 'day'; label: string; hint?: string }

type Day = { value: IsoDate | null; problem: string | null }

/** What has been typed into a form about an IRO, and the answers as the command takes them. */
export function useAnswers(fields: readonly IroField[], days: Readonly<Record<string, IsoDate | null>>) {
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({})
  const [typedDays, setTypedDays] = useState<Readonly<Record<string, Day>>>({})
  const textOf = (name: string): string => texts[name] ?? ''
  const dayOf = (name: string): Day => typedDays[name] ?? { value: days[name] ?? null, problem: null }
  const answerOf = ({ name, kind }: IroField) => {
    if (kind === 'day') return dayOf(name).value
    const text = textOf(name).trim()
    return kind === 'text' ? text : hoursTyped(text)
  }
  return {
    textOf,
    dayOf,
    setText: (name: string, text: string) => setTexts({ ...texts, [name]: text }),
    setDay: (name: string, day: Day) => setTypedDays({ ...typedDays, [name]: day }),
    answers: () => Object.fromEntries(fields.map((field) => [field.name, answerOf(field)])),
    // A day that does not exist must not be sent as no day at all: "until" would then be for ever.
    wrongDays: fields.flatMap(({ name, kind }) => {
      const problem = kind === 'day' ? dayOf(name).problem : null
      return problem === null ? [] : [{ name, problem }]
    }),
  }
}

/** Null for nothing; what is no number becomes NaN, which the vault refuses in the field's own words. */
function hoursTyped(text: string): number | null {
  return text === '' ? null : Number(text.replace(',', '.'))
}
