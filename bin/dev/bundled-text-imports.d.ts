// Tells the compiler what `import text from './page.ts?bundled'` gives; bin/dev/bundled-text.mjs makes it so.
declare module '*?bundled' {
  const text: string
  export default text
}
