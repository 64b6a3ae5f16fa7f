import { isStaff } from '../../domain/people/policy.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Absent } from '../../platform/refusal.ts'
import { meetingForm } from '../rounds/meeting.tsx'
import { showMeeting } from './meeting.tsx'

/** One address for one meeting: a family finds its time there, the head how the meeting is set up. */
export async function showOwnOrSetup(visit: Visit): Promise<Response> {
  try {
    return await showMeeting(visit)
  } catch (problem) {
    if (problem instanceof Absent && isStaff(visit.ctx)) return meetingForm.show(visit)
    throw problem
  }
}
