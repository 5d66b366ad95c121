import { type CorpusMap, type CorpusPart, marked, type OtherPerson } from './corpus.ts'
import * as development from './development-lines.ts'
import * as heldOut from './held-out-lines.ts'
import { byEar, withSlip } from './misspell.ts'
import {
  developmentPools,
  heldOutPools,
  ownPools,
  type Pool,
  schools,
  shortForms,
  streetNames,
  streets,
  towns,
  validationPools,
  wordNames,
} from './people.ts'
import { pickFrom, type Random, randomFrom } from './random.ts'
import * as validation from './validation-lines.ts'

/** Development and validation were tuned by; held out was written afterwards. */
export type PartName = 'development' | 'validation' | 'heldOut'
const SEEDS = { development: 4, validation: 11, heldOut: 23 } as const
const MAPS = 36
const LINES = 40
const PLANTED = 9
/** Every sixth map names nobody it should not. */
const PLAIN_EVERY = 6
const OTHERS = 160

type World = {
  readonly name: PartName
  readonly random: Random
  readonly lines: { readonly plainLines: readonly string[]; readonly plantedLines: readonly string[] }
  readonly others: readonly OtherPerson[]
  readonly pools: readonly Pool[]
}

const sources = {
  development: { pools: developmentPools, lines: development },
  validation: { pools: validationPools, lines: validation },
  heldOut: { pools: heldOutPools, lines: heldOut },
} as const

/** One part of the corpus: always the same for its name. */
export function generatePart(name: PartName): CorpusPart {
  const random = randomFrom(SEEDS[name])
  const { pools, lines } = sources[name]
  const others = Array.from({ length: OTHERS }, (_, at) => otherPerson(random, pools, streets[name], at))
  const world = { name, random, lines, others, pools }
  return { others, maps: Array.from({ length: MAPS }, (_, at) => mapOf(world, at)) }
}

/** Half of each pool's given names are in the record; a person who is not in it has the other half. */
function otherPerson(random: Random, pools: readonly Pool[], roads: readonly string[], at: number): OtherPerson {
  const pool = at % 2 === 0 ? (pools[0] as Pool) : pickFrom(random, pools)
  const [given, family] = [pickFrom(random, firstHalf(pool.given)), pickFrom(random, firstHalf(pool.family))]
  const isChild = at % 3 !== 0
  const address = `${1 + Math.floor(random() * 140)} ${pickFrom(random, roads)}, ${pickFrom(random, towns)}, ${postcode(random)}`
  return {
    given,
    family,
    who: isChild ? 'child' : 'relative',
    bornOn: isChild ? day(random, 2009, 16) : null,
    reference: isChild ? String(6_100_000 + at * 37) : null,
    confidentialAddress: isChild && at % 4 === 1 ? address : null,
  }
}

const firstHalf = <T>(list: readonly T[]) => list.slice(0, Math.ceil(list.length / 2))
const secondHalf = <T>(list: readonly T[]) => list.slice(Math.ceil(list.length / 2))
const two = (count: number) => String(count).padStart(2, '0')
const day = (random: Random, from: number, years: number) =>
  `${from + Math.floor(random() * years)}-${two(1 + Math.floor(random() * 12))}-${two(1 + Math.floor(random() * 28))}`
const postcode = (random: Random) => {
  const letter = () => pickFrom(random, [...'ABDEFGHJLNPQRSTUWXYZ'])
  return `${pickFrom(random, ['NN', 'WN', 'LE', 'DN', 'PE'])}${1 + Math.floor(random() * 19)} ${1 + Math.floor(random() * 9)}${letter()}${letter()}`
}

function mapOf(world: World, at: number): CorpusMap {
  const { random, lines } = world
  const own = ownPeople(random)
  const isPlain = at % PLAIN_EVERY === 0
  const drawn = shuffled(random, lines.plainLines).slice(0, isPlain ? LINES : LINES - PLANTED)
  const planted = isPlain ? [] : shuffled(random, lines.plantedLines).slice(0, PLANTED)
  const texts = shuffled(random, [...drawn, ...planted])
  return { ...own.known, lines: texts.map((text) => fillLine(world, own.slots, text)) }
}

function ownPeople(random: Random) {
  const pool = pickFrom(random, ownPools)
  const used = new Set<string>()
  const given = () => {
    const free = [...pool.given, ...(ownPools[0] as Pool).given].filter((name) => !used.has(name))
    const name = pickFrom(random, free)
    used.add(name)
    return name
  }
  const family = pickFrom(random, pool.family)
  const people = ['c', 'c2', 'm', 'd', 'g', 's', 'h'].map((slot) => {
    const name = given()
    const isFamily = slot !== 's' && slot !== 'h'
    return { slot, given: name, family: isFamily ? family : pickFrom(random, (ownPools[0] as Pool).family) }
  })
  const [school, town] = [pickFrom(random, schools), pickFrom(random, towns)]
  const slots = new Map<string, string>([
    ['F', family],
    ['school', school],
    ['town', town],
  ])
  for (const { slot, given: name, family: last } of people)
    for (const key of slot === 's' ? ['s', 'sw'] : [slot]) {
      slots.set(key, name)
      slots.set(`${key}l`, slot === 's' ? name : name.toLowerCase())
      slots.set(`${key}f`, `${name} ${last}`)
    }
  const days = [day(random, 2012, 8), day(random, 2018, 6)]
  const known = {
    names: people.map(({ given: name, family: last }) => `${name} ${last}`),
    words: [school, town, 'Health visitor', 'Children’s social care'],
    days,
    meetingOn: '2026-11-23',
  }
  return { known, slots }
}

function shuffled<T>(random: Random, list: readonly T[]): T[] {
  const keyed = list.map((entry) => ({ entry, key: random() }))
  return keyed.sort((a, b) => a.key - b.key).map(({ entry }) => entry)
}

function fillLine(world: World, slots: ReadonlyMap<string, string>, template: string): string {
  return template.replaceAll(/\{([^}]+)\}/g, (_, slot: string) => {
    if (!slot.startsWith('x:')) return slots.get(slot) ?? slot
    const kind = slot.slice(2)
    const { text, isInRecord } = stranger(world, kind)
    return marked(kind, text, isInRecord)
  })
}

type Made = { readonly text: string; readonly isInRecord: boolean }

function stranger(world: World, kind: string): Made {
  const { random, name } = world
  const isInRecord = random() < 0.55
  const [given, family] = isInRecord ? ofRecord(world) : notOfRecord(world)
  const named = (text: string): Made => ({ text, isInRecord })
  const kinds: Record<string, () => Made> = {
    given: () => named(given),
    full: () => named(`${given} ${family}`),
    family: () => named(family),
    lower: () => named(given.toLowerCase()),
    lowerfull: () => named(`${given} ${family}`.toLowerCase()),
    upper: () => named(given.toUpperCase()),
    hyphen: () =>
      random() < 0.5
        ? named(`${given} ${family}`)
        : { text: `${given}-${pickFrom(random, ['Mae', 'Lee', 'Rose', 'Marie'])} ${family}`, isInRecord },
    word: () => ({ text: pickFrom(random, wordNames[name]), isInRecord: false }),
    nick: () => nick(world),
    near: () => ofNear(world, (text) => text),
    nearlower: () => ofNear(world, (text) => text.toLowerCase()),
    ...traces(world, isInRecord),
  }
  return (kinds[kind] as () => Made)()
}

function traces({ random, name, others }: World, isInRecord: boolean): Record<string, () => Made> {
  const child = pickFrom(
    random,
    others.filter(({ who }) => who === 'child'),
  )
  const hidden =
    pickFrom(
      random,
      others.filter(({ confidentialAddress }) => confidentialAddress),
    ).confidentialAddress ?? ''
  const [street = '', , code = ''] = hidden.split(', ')
  const made = (kept: string, fresh: string): Made => ({ text: isInRecord ? kept : fresh, isInRecord })
  const phone = pickFrom(random, ['07700 900', '07700900', '01632 960'])
  return {
    street: () =>
      made(
        street.replace(/ Road$/, pickFrom(random, [' Road', ' Rd'])),
        `${1 + Math.floor(random() * 90)} ${pickFrom(random, streets[name])}`,
      ),
    postcode: () => made(pickFrom(random, [code, code.replace(' ', '')]), postcode(random)),
    phone: () => ({ text: `${phone}${100 + Math.floor(random() * 900)}`, isInRecord: false }),
    dob: () => made(written(random, child.bornOn ?? ''), written(random, day(random, 1975, 45))),
    email: () => ({
      text: `${pickFrom(random, ['moving.on', 'shazza', 'k_b'])}${Math.floor(random() * 99)}@example.org`,
      isInRecord: false,
    }),
    id: () => ({ text: child.reference ?? '', isInRecord: true }),
    nhs: () => ({ text: `943 476 ${1000 + Math.floor(random() * 8999)}`, isInRecord: false }),
  }
}

function written(random: Random, iso: string): string {
  const [year = '', month = '', dayOfMonth = ''] = iso.split('-')
  const names = [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ]
  const name = names[Number(month) - 1] ?? ''
  return pickFrom(random, [
    `${dayOfMonth}/${month}/${year}`,
    `${Number(dayOfMonth)}.${Number(month)}.${year.slice(2)}`,
    `${Number(dayOfMonth)} ${name} ${year}`,
    `${Number(dayOfMonth)} ${name.slice(0, 3)} ${year}`,
  ])
}

function ofRecord({ random, others }: World): [string, string] {
  const { given, family } = pickFrom(random, others)
  return [given, family]
}

function notOfRecord({ random, pools }: World): [string, string] {
  const pool = random() < 0.5 ? (pools[0] as Pool) : pickFrom(random, pools)
  return [pickFrom(random, secondHalf(pool.given)), pickFrom(random, secondHalf(pool.family))]
}

function nick({ random, name, others }: World): Made {
  const short = others.filter(({ given }) => shortForms[given])
  if (random() < 0.5 || short.length === 0) return { text: pickFrom(random, streetNames[name]), isInRecord: false }
  return { text: shortForms[pickFrom(random, short).given] ?? '', isInRecord: true }
}

/** A whole name of the record with one of its words spelt by ear or with a slip. */
function ofNear(world: World, as: (text: string) => string): Made {
  const { random } = world
  const [given, family] = ofRecord(world)
  const spelt = random() < 0.5 ? `${given} ${byEar(random, family)}` : `${withSlip(random, given)} ${family}`
  return { text: as(random() < 0.6 ? spelt : (spelt.split(' ')[0] ?? spelt)), isInRecord: true }
}
