// The Emscripten module: its one default export and the Embind functions of src/bindings/bindings.cpp.

export interface ArticleInspectorModule {
  /** One call in, one JSON string out: the report, or {"error": {"code", "message"}}. */
  inspect(text: Uint8Array, optionsJson: string): string;
  /** Takes the weights' bytes: "" when all is well, else {"error": {"code", "message"}}. */
  load(weights: Uint8Array): string;
  /** The loaded weights' name; "" without any. */
  model(): string;
  version(): string;
}

export interface ModuleOptions {
  wasmBinary: ArrayBuffer;
}

export type CreateArticleInspector = (options: ModuleOptions) => Promise<ArticleInspectorModule>;
