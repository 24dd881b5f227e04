// Turns the system's code of a failed file operation into the trouble a sentence can be written about.
import type { FileTrouble } from '../language/cli-words.ts'

const troubles: Readonly<Record<string, FileTrouble>> = {
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  ELOOP: 'not-found',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EISDIR: 'folder',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EROFS: 'read-only',
  EBUSY: 'in-use',
  ETXTBSY: 'in-use',
}

/** errno(3); Windows reports a file that Excel holds open as EBUSY when it is opened and EPERM when it is replaced. */
export function troubleOf(code: string): FileTrouble {
  if (code === 'EPERM' && process.platform === 'win32') return 'in-use'
  return troubles[code] ?? 'other'
}

/** A file that was found and whose name is no Unicode text cannot be asked for again by that name. */
export function troubleReading(code: string, path: string): FileTrouble {
  return code === 'ENOENT' && path.includes('\ufffd') ? 'broken-name' : troubleOf(code)
}
