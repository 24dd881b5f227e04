// One file made to hurt, and what the program must say of it.

export interface HostileFile {
  readonly name: string
  make(): Uint8Array
  /** The rule, and where it has one its reason or limit. `unrecognised-layout`: it is read, and there is no task table in it. */
  readonly wanted: string
  /** Too large to be made anew in every run of the tests: `npm run fuzz` takes them too. */
  readonly isLarge?: true
}
