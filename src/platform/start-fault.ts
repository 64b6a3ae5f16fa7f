/** What keeps the house from opening and is the operator's to mend. Its message is one sentence, never a secret. */
export class StartFault extends Error {
  override name: string = 'StartFault'
}
