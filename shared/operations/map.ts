import { z } from 'zod'
import { SayAudience } from '../records/audience.ts'
import { SavedDecision } from '../records/decision.ts'
import { MeetingId, RecordId } from '../records/ids.ts'
import {
  AddChildTool,
  AddLine,
  AddNetworkPerson,
  AddPair,
  BeginMap,
  ChangeChildTool,
  ChangeLine,
  ChangeMap,
  ChangeNetworkPerson,
  ChangePair,
  MeetingMap,
  MoveLine,
  SayScale,
} from '../records/map.ts'
import { MapTemplate } from '../records/map-template.ts'
import { ListedMeeting } from '../records/meeting.ts'
import { SavedRecord } from '../records/meeting-record.ts'
import { command, nothing, query, shell } from './kinds.ts'

const oneMeeting = z.strictObject({ meetingId: MeetingId })
const oneItem = z.strictObject({ id: RecordId })

/** The map of a meeting, and who may have each item of it. */
export const mapOperations = {
  'map.get': query(oneMeeting, MeetingMap),
  'map.underWay': query(nothing, ListedMeeting.nullable()),
  'map.begin': command(BeginMap, SavedRecord),
  'map.change': command(ChangeMap, SavedRecord),
  'map.start': command(oneMeeting, SavedRecord),
  'map.finish': command(oneMeeting, SavedRecord),
  'map.goOn': command(oneMeeting, SavedRecord),
  'mapLines.add': command(AddLine, SavedDecision),
  'mapLines.change': command(ChangeLine, SavedRecord),
  'mapLines.move': command(MoveLine, SavedRecord),
  'mapLines.remove': command(oneItem, SavedRecord),
  'mapPairs.add': command(AddPair, SavedDecision),
  'mapPairs.change': command(ChangePair, SavedRecord),
  'mapPairs.remove': command(oneItem, SavedRecord),
  'mapScales.say': command(SayScale, SavedRecord),
  'network.names': query(oneMeeting, z.array(z.string())),
  'network.add': command(AddNetworkPerson, SavedDecision),
  'network.change': command(ChangeNetworkPerson, SavedRecord),
  'network.remove': command(oneItem, SavedRecord),
  'childTools.picture': query(oneItem, z.string().nullable()),
  'childTools.add': command(AddChildTool, SavedDecision),
  'childTools.change': command(ChangeChildTool, SavedRecord),
  'childTools.remove': command(oneItem, SavedRecord),
  'audiences.say': command(SayAudience, SavedRecord),
  'mapTemplates.list': query(nothing, z.array(MapTemplate)),
  'mapTemplates.keep': command(z.strictObject({ template: MapTemplate }), SavedRecord),
  'mapTemplates.save': shell(z.strictObject({ key: z.string() }), z.object({ savedTo: z.string().nullable() })),
}
