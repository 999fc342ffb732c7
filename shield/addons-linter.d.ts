/** As much of Mozilla's linter as its README describes and build.test.ts asks of it. */
declare module 'addons-linter' {
  interface Found {
    readonly code: string
    readonly message: string
  }
  interface Report {
    readonly errors: readonly Found[]
    readonly warnings: readonly Found[]
  }
  interface Wish {
    readonly config: { readonly _: readonly string[]; readonly logLevel: string; readonly output: string }
    readonly runAsBinary: boolean
  }
  const linter: { createInstance(wish: Wish): { run(): Promise<Report> } }
  export default linter
}
