/** A note as its form would send it, by the form's key; of one person, who alone is shown it and sends it. */
export type Note = {
  key: string
  person: string
  action: string
  fields: [string, string | File][]
  at: number
}

const NAME = 'kept-notes'

const opened = (): Promise<IDBDatabase> =>
  new Promise((done, fail) => {
    const asked = indexedDB.open(NAME, 1)
    asked.onupgradeneeded = () => asked.result.createObjectStore('notes', { keyPath: 'key' })
    asked.onerror = () => fail(asked.error)
    asked.onsuccess = () => {
      // another page of ours signs out: nothing may stand in the way of wiping
      asked.result.onversionchange = () => asked.result.close()
      done(asked.result)
    }
  })

async function inStore<T>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await opened()
  return new Promise<T>((done, fail) => {
    const asked = act(database.transaction('notes', mode).objectStore('notes'))
    asked.onsuccess = () => done(asked.result)
    asked.onerror = () => fail(asked.error)
  }).finally(() => database.close())
}

/** All that waits on this device, the oldest first. */
export const all = async (): Promise<Note[]> =>
  ((await inStore('readonly', store => store.getAll())) as Note[]).sort((a, b) => a.at - b.at)

export const keep = (note: Note) => inStore('readwrite', store => store.put(note))
export const forget = (key: string) => inStore('readwrite', store => store.delete(key))

/** Nothing of it stays on the device. */
export const wipe = () => void indexedDB.deleteDatabase(NAME)
