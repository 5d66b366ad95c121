import { z } from 'zod'
import { IsoDate } from '../dates.ts'
import { Audience } from './audience.ts'
import { Decision } from './decision.ts'
import { EditState } from './edit.ts'
import { ChildId, MeetingId, RecordId } from './ids.ts'
import { MapTemplate } from './map-template.ts'
import { ListedMeeting } from './meeting.ts'
import { Attendee } from './register.ts'

/** What is said of a line of the last map. */
export const LineChange = z.enum(['stillTrue', 'better', 'worse', 'gone'])
export type LineChange = z.infer<typeof LineChange>

/** The changes in words. */
export const lineChangeLabels: Readonly<Record<LineChange, string>> = {
  stillTrue: 'Still true',
  better: 'Better',
  worse: 'Worse',
  gone: 'Gone',
}

/** One line under a heading of the map, in the order of the wall. */
export const MapLine = z.object({
  id: RecordId,
  heading: z.string(),
  text: z.string(),
  /** A name of the register or the network, or any other; empty where nobody is named. */
  saidBy: z.string(),
  /** Null is about every child of the meeting. */
  childId: ChildId.nullable(),
  fromLineId: RecordId.nullable(),
  change: LineChange.nullable(),
})
export type MapLine = z.infer<typeof MapLine>

/** A danger and the goal that answers it: one unit. */
export const MapPair = z.object({
  id: RecordId,
  childId: ChildId.nullable(),
  worriedNames: z.string(),
  danger: z.string(),
  familyView: z.string(),
  goal: z.string(),
  /** One rule a line. */
  bottomLines: z.string(),
  howLong: z.string(),
})
export type MapPair = z.infer<typeof MapPair>

/** From 0 to 10. */
export const Score = z.number().int().min(0).max(10)

/** Somebody’s number with their reason, of one goal or, with `pairId` null, of everything. */
export const MapScale = z.object({
  id: RecordId,
  pairId: RecordId.nullable(),
  name: z.string(),
  score: Score,
  reason: z.string(),
})
export type MapScale = z.infer<typeof MapScale>

/** Somebody of the family’s network who is not on the register. */
export const NetworkPerson = z.object({
  id: RecordId,
  name: z.string(),
  relation: z.string(),
  /** False while they are only spoken of. */
  isVerified: z.boolean(),
})
export type NetworkPerson = z.infer<typeof NetworkPerson>

/** The tools children say things with, by their plain names. */
export const childTools = {
  threeHouses: 'Three Houses',
  wishes: 'Wishes',
  wordsAndPictures: 'Words and pictures',
} as const
const childToolKeys = ['threeHouses', 'wishes', 'wordsAndPictures'] as const satisfies (keyof typeof childTools)[]

/** What a child said with one of them; `picture` is a data address of a JPEG or PNG. */
export const ChildTool = z.object({
  id: RecordId,
  childId: ChildId,
  tool: z.enum(childToolKeys),
  worries: z.string(),
  goodThings: z.string(),
  dreams: z.string(),
  picture: z.string().nullable(),
  /** What the picture shows, for whoever cannot see it. */
  pictureSays: z.string(),
  isPrinted: z.boolean(),
})
export type ChildTool = z.infer<typeof ChildTool>

/** The same as the map has it: a picture is asked for by itself, as the map is read again after each pause. */
export const MapTool = ChildTool.omit({ picture: true }).extend({ hasPicture: z.boolean() })
export type MapTool = z.infer<typeof MapTool>

/** How far a map is, and what the chair alone sees of it. */
export const MapState = z.object({
  template: MapTemplate,
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
  part: z.enum(['a', 'b']).nullable(),
  agendaItem: z.string(),
  /** What was written on last, where the screen opens again. */
  lastItemId: z.string(),
  privateNotes: z.string(),
  fromMeetingId: MeetingId.nullable(),
})
export type MapState = z.infer<typeof MapState>

/** The overall numbers of an earlier map of the family, for the line across conferences. */
export const EarlierScale = z.object({ on: IsoDate, scales: z.array(MapScale.pick({ name: true, score: true })) })
export type EarlierScale = z.infer<typeof EarlierScale>

/** A meeting’s map as it stands; `state` is null before it is begun. */
export const MeetingMap = z.object({
  meeting: ListedMeeting,
  state: MapState.nullable(),
  lines: z.array(MapLine),
  pairs: z.array(MapPair),
  scales: z.array(MapScale),
  /** Next steps are the decisions of the meeting, its outline plan: written once, shown in both places. */
  steps: z.array(Decision),
  network: z.array(NetworkPerson),
  tools: z.array(MapTool),
  people: z.array(Attendee),
  audiences: z.array(Audience),
  /** The map of the family’s meeting before this one, to start from. */
  previous: z.object({ meetingId: MeetingId, on: IsoDate, lines: z.number().int() }).nullable(),
  earlier: z.array(EarlierScale),
  edits: EditState,
})
export type MeetingMap = z.infer<typeof MeetingMap>

const text = z.string().max(5000, 'Shorten this to 5,000 characters')
const name = z.string().trim().max(200, 'Shorten this to 200 characters')
const someName = name.min(1, 'Enter a name')

/** Begins a map with a template, empty or going on from that of the meeting before. */
export const BeginMap = z.strictObject({ meetingId: MeetingId, template: z.string(), isFromPrevious: z.boolean() })
export type BeginMap = z.infer<typeof BeginMap>

/** What is said of the map as a whole since the last pause; what is left out stays. */
export const ChangeMap = z.strictObject({
  meetingId: MeetingId,
  part: z.enum(['a', 'b']).nullable().optional(),
  agendaItem: z.string().max(60).optional(),
  privateNotes: z.string().max(50_000, 'Shorten this to 50,000 characters').optional(),
})
export type ChangeMap = z.infer<typeof ChangeMap>

/** A new line after another of its heading; `afterId` null puts it at the end. */
export const AddLine = z.strictObject({
  meetingId: MeetingId,
  heading: z.string(),
  afterId: RecordId.nullable(),
  text,
  saidBy: name,
  childId: ChildId.nullable(),
})
export type AddLine = z.infer<typeof AddLine>

/** What was typed of a line since the last pause; what is left out stays. */
export const ChangeLine = z.strictObject({
  id: RecordId,
  text: text.optional(),
  saidBy: name.optional(),
  childId: ChildId.nullable().optional(),
  change: LineChange.nullable().optional(),
})
export type ChangeLine = z.infer<typeof ChangeLine>

/** One place up or down under its heading, or to the end of another. */
export const MoveLine = z.strictObject({
  id: RecordId,
  to: z.union([z.literal([-1, 1]), z.strictObject({ heading: z.string() })]),
})
export type MoveLine = z.infer<typeof MoveLine>

/** A new danger and goal, to be filled in. */
export const AddPair = z.strictObject({ meetingId: MeetingId, childId: ChildId.nullable() })
export type AddPair = z.infer<typeof AddPair>

/** What was typed of a danger and goal since the last pause; what is left out stays. */
export const ChangePair = z.strictObject({
  id: RecordId,
  childId: ChildId.nullable().optional(),
  worriedNames: text.optional(),
  danger: text.optional(),
  familyView: text.optional(),
  goal: text.optional(),
  bottomLines: text.optional(),
  howLong: text.optional(),
})
export type ChangePair = z.infer<typeof ChangePair>

/** Somebody’s number; null takes it off. */
export const SayScale = z.strictObject({
  meetingId: MeetingId,
  pairId: RecordId.nullable(),
  name: someName,
  score: Score.nullable(),
  reason: text,
})
export type SayScale = z.infer<typeof SayScale>

/** Somebody of the network, as typed. */
export const AddNetworkPerson = z.strictObject({ meetingId: MeetingId, name: someName, relation: name })
export type AddNetworkPerson = z.infer<typeof AddNetworkPerson>

/** What is said of somebody of the network; what is left out stays. */
export const ChangeNetworkPerson = z.strictObject({
  id: RecordId,
  name: someName.optional(),
  relation: name.optional(),
  isVerified: z.boolean().optional(),
})
export type ChangeNetworkPerson = z.infer<typeof ChangeNetworkPerson>

/** The longest picture, as the characters of its data address: about 560 KB of JPEG. */
export const LONGEST_PICTURE = 750_000

/** A tool a child used, to be filled in. */
export const AddChildTool = ChildTool.pick({ childId: true, tool: true }).extend({ meetingId: MeetingId }).strict()
export type AddChildTool = z.infer<typeof AddChildTool>

/** What was typed of a child’s tool since the last pause; what is left out stays. */
export const ChangeChildTool = z.strictObject({
  id: RecordId,
  worries: text.optional(),
  goodThings: text.optional(),
  dreams: text.optional(),
  picture: z
    .string()
    .regex(/^data:image\/(jpeg|png);base64,[A-Za-z0-9+/]+=*$/, 'Choose a JPEG or PNG picture')
    .max(LONGEST_PICTURE, 'This picture is too large: choose a smaller one')
    .nullable()
    .optional(),
  pictureSays: text.optional(),
  isPrinted: z.boolean().optional(),
})
export type ChangeChildTool = z.infer<typeof ChangeChildTool>
