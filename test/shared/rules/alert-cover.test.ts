import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { IsoDate } from '../../../shared/dates.ts'
import { AlertStage } from '../../../shared/records/alert-stage.ts'
import { type Absence, type DutyHolders, dutyOwner, whoActs } from '../../../shared/rules/alert-cover.ts'
import { type AlertEvent, concernStanding } from '../../../shared/rules/alert-stages.ts'
import { defaultRuleSettings } from '../../../shared/rules/settings.ts'
import { makeCalendar } from '../../../shared/rules/working-days.ts'

const day = (text: string) => IsoDate.parse(text)
const today = day('2026-11-23')
const away = (name: string, standInName = '', until = '2026-11-27'): Absence => ({
  name,
  fromOn: day('2026-11-16'),
  untilOn: day(until),
  standInName,
})

describe('who acts for somebody', () => {
  it('is the holder while they are here, and on the day after their last day away', () => {
    const here = { name: 'Kate Holt', actsName: 'Kate Holt', awayUntil: null, said: '' }
    expect(whoActs('Kate Holt', [away('Ines Ferreira', 'Tom Adeyemi')], today)).toEqual(here)
    expect(whoActs('Kate Holt', [away('Kate Holt', 'Tom Adeyemi')], day('2026-11-28'))).toEqual(here)
  })

  it('is whoever was named, on the first and the last day away too, while the holder stays named', () => {
    for (const on of ['2026-11-16', '2026-11-27'])
      expect(whoActs('Kate Holt', [away('kate  holt', 'Tom Adeyemi')], day(on))).toEqual({
        name: 'Kate Holt',
        actsName: 'Tom Adeyemi',
        awayUntil: '2026-11-27',
        said: 'Kate Holt is away until Fri 27 Nov 2026. Tom Adeyemi acts meanwhile.',
      })
  })

  it('stays with the holder and says so where nobody is named', () => {
    expect(whoActs('Kate Holt', [away('Kate Holt')], today)).toMatchObject({
      actsName: 'Kate Holt',
      said: 'Kate Holt is away until Fri 27 Nov 2026. Nobody named: the duty stays with Kate Holt.',
    })
  })

  it('stays with the holder and says so where whoever stands in is away too, even if somebody stands in for them', () => {
    const absences = [away('Kate Holt', 'Tom Adeyemi'), away('Tom Adeyemi', 'Ines Ferreira')]
    expect(whoActs('Kate Holt', absences, today)).toMatchObject({
      actsName: 'Kate Holt',
      said: expect.stringContaining('Tom Adeyemi stands in and is away too: the duty stays with Kate Holt.'),
    })
  })

  it('takes the absence that names somebody where two are recorded for a day', () => {
    const absences = [away('Kate Holt', '', '2026-12-04'), away('Kate Holt', 'Tom Adeyemi')]
    expect(whoActs('Kate Holt', absences, today).actsName).toBe('Tom Adeyemi')
  })
})

describe('whose duty an alert is', () => {
  const ruth = { name: 'Ruth Adeyemi', endedOn: null }
  const daniel = { name: 'Daniel Whitcombe', endedOn: null }
  const holders = (part: Partial<DutyHolders>): DutyHolders => ({
    raisedBy: ruth,
    childsIro: daniel,
    managerName: 'Helen Marsh',
    ...part,
  })

  it('is the IRO’s who raised it, also once the child has another', () => {
    expect(dutyOwner(holders({}), [], today)).toMatchObject({ name: 'Ruth Adeyemi', said: '' })
  })

  it('stays theirs while another stands in', () => {
    expect(dutyOwner(holders({}), [away('Ruth Adeyemi', 'Daniel Whitcombe')], today)).toMatchObject({
      name: 'Ruth Adeyemi',
      actsName: 'Daniel Whitcombe',
    })
  })

  it('is that of the child’s present IRO once they have left, from the day after their last day', () => {
    const raisedBy = { name: 'Ruth Adeyemi', endedOn: day('2026-11-22') }
    expect(dutyOwner(holders({ raisedBy }), [], day('2026-11-22')).name).toBe('Ruth Adeyemi')
    expect(dutyOwner(holders({ raisedBy }), [], today)).toMatchObject({
      name: 'Daniel Whitcombe',
      said: 'Ruth Adeyemi left on Sun 22 Nov 2026: the duty is with Daniel Whitcombe.',
    })
  })

  it('is the safeguarding manager’s where no IRO is left', () => {
    const gone = { name: 'Ruth Adeyemi', endedOn: day('2026-10-30') }
    expect(dutyOwner(holders({ raisedBy: gone, childsIro: null }), [], today).name).toBe('Helen Marsh')
    expect(dutyOwner(holders({ raisedBy: null, childsIro: gone }), [], today).name).toBe('Helen Marsh')
  })
})

describe('an open concern', () => {
  const names = ['Ruth Adeyemi', 'Daniel Whitcombe', 'Helen Marsh', 'Kate Holt']
  const days = fc.integer({ min: 1, max: 30 }).map((date) => day(`2026-11-${String(date).padStart(2, '0')}`))
  const absence = fc.record({
    name: fc.constantFrom(...names),
    fromOn: days,
    untilOn: days,
    standInName: fc.constantFrom('', ...names),
  })
  const iro = fc.option(fc.record({ name: fc.constantFrom(...names), endedOn: fc.option(days) }))
  const holders = fc.record({ raisedBy: iro, childsIro: iro, managerName: fc.constantFrom(...names) })

  it('has somebody who owns it and somebody who acts, whoever is away or has left', () => {
    fc.assert(
      fc.property(holders, fc.array(absence, { maxLength: 8 }), days, (who, absences, on) => {
        const { name, actsName, awayUntil, said } = dutyOwner(who, absences, on)
        expect(name).not.toBe('')
        expect(actsName).not.toBe('')
        const isAway = (one: string) => absences.some((a) => a.name === one && a.fromOn <= on && on <= a.untilOn)
        // The task moves only to somebody who is here; a duty nobody can act on is said.
        if (actsName !== name) expect(isAway(actsName)).toBe(false)
        if (isAway(name)) expect(said).not.toBe('')
        expect(awayUntil !== null).toBe(isAway(name))
      }),
    )
  })

  it('keeps its due days whoever is away: the rule of the stages is not asked about people', () => {
    const sent: AlertEvent = { kind: 'sent', on: day('2026-11-16') }
    const context = { calendar: makeCalendar({}), settings: defaultRuleSettings, today, challengeDays: [] }
    const raised = { raisedOn: day('2026-11-16'), firstStage: AlertStage.enum.teamManager }
    const { duty } = concernStanding(raised, [sent], context)
    expect(duty).toMatchObject({ owner: 'teamManager', dueBy: '2026-11-23' })
    expect(whoActs('Kate Holt', [away('Kate Holt', 'Tom Adeyemi')], duty?.dueBy ?? today).actsName).toBe('Tom Adeyemi')
  })
})
