// Chooses the name each annotated file has in its one folder: the file's own, with folders only where two would meet.

/**
 * By path. Two files of one name, as Windows and macOS tell names apart, keep the folders below the one they share:
 * `a/14.xlsx` and `a/lan-1/14.xlsx` become `14.xlsx` and `lan-1/14.xlsx`.
 */
export function namesInFolder(files: readonly string[]): ReadonlyMap<string, string> {
  const groups = new Map<string, string[]>()
  for (const file of files) {
    const key = baseName(file).normalize('NFC').toLowerCase()
    groups.set(key, [...(groups.get(key) ?? []), file])
  }
  const names = new Map<string, string>()
  for (const group of groups.values()) {
    const shared = group.length === 1 ? foldersOf(group[0] ?? '').length : sharedFolders(group.map(foldersOf))
    for (const file of group) {
      const folders = foldersOf(file)
        .slice(shared)
        .filter(folder => folder !== '..')
      names.set(file, [...folders, baseName(file)].join('/'))
    }
  }
  return names
}

/** Standard input has no name of its own. */
function baseName(file: string): string {
  return file === '<stdin>' ? 'stdin' : file.slice(file.lastIndexOf('/') + 1)
}

function foldersOf(file: string): string[] {
  return file.split('/').slice(0, -1)
}

function sharedFolders(paths: readonly (readonly string[])[]): number {
  const [first = []] = paths
  const differs = first.findIndex((folder, index) => paths.some(path => path[index] !== folder))
  return differs === -1 ? Math.min(...paths.map(path => path.length)) : differs
}
