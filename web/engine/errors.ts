// Errors that cross the worker's edge travel as {code, message} and are rebuilt here as real Errors.

export interface ErrorData {
  code: string;
  message: string;
}

/** `code` is the core's (`too_large`, `bad_input`, ...) or, from this side, `engine_failed`. */
export class InspectorError extends Error {
  readonly code: string;

  constructor({ code, message }: ErrorData) {
    super(message);
    this.name = 'InspectorError';
    this.code = code;
  }
}

export function toErrorData(reason: unknown): ErrorData {
  if (reason instanceof InspectorError) return { code: reason.code, message: reason.message };
  const message = reason instanceof Error ? reason.message : String(reason);
  return { code: 'engine_failed', message };
}
