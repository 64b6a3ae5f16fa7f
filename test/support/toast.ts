/** Where what was just done can be taken back. */
export function undoIn(answer: Response): string {
  const [, toast = ''] = /toast=([^;]+)/.exec(answer.headers.getSetCookie().join()) ?? []
  return JSON.parse(Buffer.from(toast, 'base64url').toString()).undo
}
