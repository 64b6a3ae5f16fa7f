// How children come to what is theirs. No mail, telephone or password of a child is kept.

import { UNTIL_SET_ANEW } from '../../platform/keeping.ts'

const pass = {
  about: 'child',
  purpose: 'to open on a class tablet what is the child’s, and nothing else',
  keep: 'until it is ended or chosen anew, or the child has left',
}
const tries = { ...pass, purpose: 'to stop guessing' }
const move = {
  about: 'child',
  purpose: 'to tell its homes before it may do more alone',
  keep: 'a year after that day',
}
const keeper = {
  about: 'staff',
  purpose: 'to know who set up or ended a tablet, or made a pass',
  keep: 'as long as the tablet or the pass is kept',
}

export const personalData = {
  'student_passes.child_id': pass,
  'student_passes.symbol': pass,
  'student_passes.kind': pass,
  'student_passes.length': pass,
  'student_passes.salt': pass,
  'student_passes.secret_hash': pass,
  'student_passes.since': pass,
  'student_passes.choose_until': pass,
  'student_passes.wrong': tries,
  'student_passes.paused_until': tries,
  'student_passes.made_by': keeper,
  'student_passes.made_at': keeper,
  'right_moves.child_id': move,
  'right_moves.gained': move,
  'right_moves.moves_on': move,
  'right_moves.told_at': move,
  'tablets.made_by': keeper,
  'tablets.made_at': keeper,
  'tablets.revoked_by': keeper,
  'tablets.revoked_at': keeper,
  'student_ages.set_by': { ...keeper, purpose: 'to know who set the ages', keep: UNTIL_SET_ANEW },
  'student_ages.set_at': { ...keeper, purpose: 'to know who set the ages', keep: UNTIL_SET_ANEW },
}

export const notPersonal = [
  'tablets.id',
  'tablets.group_id',
  'tablets.name',
  'tablets.until_on',
  'tablets.set_up_until',
  'tablets.token_hash',
  'tablets.set_up_at',
  'tablets.used_on',
  'student_ages.pictures_from',
  'student_ages.code_from',
  'student_ages.alone_from',
  'student_ages.pictures',
  'student_ages.day_ends',
  'student_ages.weeks_before',
]
