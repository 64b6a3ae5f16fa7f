import { actionsDue } from './actions-due.ts'
import { interpretersAsked } from './interpreters-asked.ts'
import { looksDue } from './look-again.ts'
import { remindersDue } from './reminders.ts'
import { rightsDue } from './right-moves.ts'

/** What is written because its time has come, and not because something happened. */
export const due = [remindersDue, interpretersAsked, actionsDue, looksDue, rightsDue]
