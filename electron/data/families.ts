import { v7 } from 'uuid'
import { z } from 'zod'
import { conflict, notFound } from '../../shared/errors.ts'
import { type Child, nameOf } from '../../shared/records/child.ts'
import { Family, type GroupFamily, type RenameFamily, type UngroupChild } from '../../shared/records/family.ts'
import { FamilyId, RecordId } from '../../shared/records/ids.ts'
import { childOf } from './children.ts'
import { refusal } from './refusal.ts'
import { type Db, type ReadDb, read, write } from './sql.ts'

const byId = read(Family, 'SELECT id, name, version FROM family WHERE id = :id')
const insertFamily = write('INSERT INTO family (id, name) VALUES (:id, :name)')
const rename = write('UPDATE family SET name = :name, version = version + 1 WHERE id = :id AND version = :version')
const groupsOf = read(
  z.object({ siblingGroupId: RecordId }),
  'SELECT DISTINCT siblingGroupId FROM child WHERE familyId = :familyId AND siblingGroupId IS NOT NULL',
)
const insertGroup = write('INSERT INTO siblingGroup (id, familyId, name) VALUES (:id, :familyId, :name)')
const put = write(`
  UPDATE child SET familyId = :familyId, siblingGroupId = :siblingGroupId, version = version + 1 WHERE id = :id`)
const takeOut = write(`
  UPDATE child SET familyId = NULL, siblingGroupId = NULL, version = version + 1 WHERE id = :id AND version = :version`)

/**
 * Puts children into a family, and into one sibling group of it when they are reviewed together.
 *
 * A child of another family is refused by name: two families are never merged by accident.
 */
export function groupFamily(db: Db, input: GroupFamily): Family {
  const children = [...new Set(input.childIds)].map((id) => childOf(db, id))
  const familyId = input.familyId ?? newFamily(db, input.name)
  const family = familyOf(db, familyId)
  for (const child of children) {
    if (child.familyId && child.familyId !== familyId)
      throw refusal(
        'childIds',
        `${nameOf(child)} is in the family ${familyOf(db, child.familyId).name}. Take the child out of that family first.`,
      )
  }
  const siblingGroupId = input.areReviewedTogether ? groupFor(db, children, family) : null
  for (const { id } of children) put(db, { id, familyId, siblingGroupId })
  return family
}

/** Gives a family another name. */
export function renameFamily(db: Db, { id, version, name }: RenameFamily): Family {
  familyOf(db, id)
  if (rename(db, { id, version, name }) === 0) throw conflict('This family')
  return familyOf(db, id)
}

/** Takes one child out of the family and the sibling group. */
export function ungroupChild(db: Db, { childId, version }: UngroupChild): Child {
  if (!childOf(db, childId).familyId) throw refusal('childId', 'This child is not in a family. Look again at the list.')
  if (takeOut(db, { id: childId, version }) === 0) throw conflict('This child')
  return childOf(db, childId)
}

function familyOf(db: ReadDb, id: FamilyId): Family {
  const family = byId.get(db, { id })
  if (!family) throw notFound('This family')
  return family
}

function newFamily(db: Db, name: string): FamilyId {
  const id = FamilyId.parse(v7())
  insertFamily(db, { id, name })
  return id
}

/** The group one of the children is in already, else the family's only one, else a new one. */
function groupFor(db: Db, children: readonly Child[], family: Family): RecordId {
  const own = children.find((child) => child.siblingGroupId)?.siblingGroupId
  if (own) return own
  const known = groupsOf.all(db, { familyId: family.id })
  const [only] = known
  if (only && known.length === 1) return only.siblingGroupId
  const id = RecordId.parse(v7())
  insertGroup(db, { id, familyId: family.id, name: family.name })
  return id
}
