import type { Role } from './bigbluebutton.ts'

/** Somebody who enters a call. The name is what the others see. */
type Caller = { name: string; role: Role }

/** A service of the school's that holds calls: opens the room if need be, and gives one caller's way in. */
export type CallService = {
  enter(room: { id: string; name: string }, caller: Caller): Promise<string>
}

/** The service did not answer, or said no. Its message holds no address and no secret. */
export class CallFault extends Error {
  override name = 'CallFault'
}
