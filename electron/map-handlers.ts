import { sayAudience } from './data/audiences.ts'
import { beginMap, changeMap, finishMap, goOnWithMap, mapUnderWay, meetingMap, startMap } from './data/map.ts'
import { addLine, changeLine, moveLine, removeLine } from './data/map-lines.ts'
import { addPair, changePair, removePair, sayScale } from './data/map-pairs.ts'
import {
  addChildTool,
  addNetworkPerson,
  changeChildTool,
  changeNetworkPerson,
  namesAt,
  removeChildTool,
  removeNetworkPerson,
  toolPicture,
} from './data/map-people.ts'
import { keepTemplate, listTemplates } from './data/map-templates.ts'

/** Which function answers what is asked of a map; `handlers` checks that each fits. */
export const mapHandlers = {
  'map.get': meetingMap,
  'map.underWay': mapUnderWay,
  'map.begin': beginMap,
  'map.change': changeMap,
  'map.start': startMap,
  'map.finish': finishMap,
  'map.goOn': goOnWithMap,
  'mapLines.add': addLine,
  'mapLines.change': changeLine,
  'mapLines.move': moveLine,
  'mapLines.remove': removeLine,
  'mapPairs.add': addPair,
  'mapPairs.change': changePair,
  'mapPairs.remove': removePair,
  'mapScales.say': sayScale,
  'network.names': namesAt,
  'network.add': addNetworkPerson,
  'network.change': changeNetworkPerson,
  'network.remove': removeNetworkPerson,
  'childTools.picture': toolPicture,
  'childTools.add': addChildTool,
  'childTools.change': changeChildTool,
  'childTools.remove': removeChildTool,
  'audiences.say': sayAudience,
  'mapTemplates.list': listTemplates,
  'mapTemplates.keep': keepTemplate,
}
