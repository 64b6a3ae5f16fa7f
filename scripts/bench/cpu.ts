import fs from 'node:fs'

const TICKS_PER_SECOND = 100

/** CPU milliseconds that these processes and all their children have used so far (Linux only). */
export function cpuOf(pids: number[]): number {
  return pids.reduce((sum, pid) => sum + cpuOfOne(pid), 0)
}

function cpuOfOne(pid: number): number {
  try {
    const fields = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
    const [user, system, doneUser, doneSystem] = [11, 12, 13, 14].map(n => Number(fields[n]))
    return ((user! + system! + doneUser! + doneSystem!) / TICKS_PER_SECOND) * 1000
  } catch {
    return 0 // it ended between the listing and the look
  }
}

/** Resident memory in MB, shared pages counted once by their share (PSS). */
export function memoryOf(pids: number[]): number {
  return pids.reduce((sum, pid) => {
    try {
      const pss = /^Pss:\s+(\d+)/m.exec(fs.readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))
      return sum + Number(pss?.[1] ?? 0) / 1024
    } catch {
      return sum
    }
  }, 0)
}

/** A process with everything below it. */
export function familyOf(pid: number): number[] {
  const children = fs
    .readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(Number)
    .filter(one => parentOf(one) === pid)
  return [pid, ...children.flatMap(familyOf)]
}

function parentOf(pid: number): number {
  try {
    return Number(fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')[1])
  } catch {
    return 0
  }
}
