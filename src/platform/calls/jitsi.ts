/** The address of a room on a Jitsi server: nothing is asked of it, whoever knows the name is in. */
export function jitsiRoom(base: string, room: string): string {
  const url = new URL(base)
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/${room}`
  url.search = ''
  url.hash = ''
  return url.href
}
