import { HostError, type HostErrorCode } from "./host";

/** The spreadsheet's error codes, which unlike its messages are never localised, and what they mean to us. */
const meanings: Readonly<Record<string, HostErrorCode>> = {
  InvalidOperationInCellEditMode: "cell-editing",
  AccessDenied: "sheet-protected",
  UnsupportedSheet: "sheet-unsupported",
  ItemNotFound: "sheet-missing",
  ItemAlreadyExists: "sheet-exists",
  MergedRangeConflict: "merge-conflict",
  FilteredRangeConflict: "filter-conflict",
  InsertDeleteConflict: "table-conflict",
  PivotTableRangeConflict: "table-conflict",
  NonBlankCellOffSheet: "too-large",
  RangeExceedsLimit: "too-large",
  OperationCellsExceedLimit: "too-large",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  ActivityLimitReached: "busy",
  TooManyRequests: "busy",
  ServiceNotAvailable: "busy",
  Conflict: "busy",
  InactiveWorkbook: "busy",
  RequestAborted: "busy",
  ConnectionFailure: "disconnected",
  InvalidOrTimedOutSession: "disconnected",
  Timeout: "disconnected",
  ApiNotFound: "version-too-old",
  NotImplemented: "version-too-old",
  UnsupportedFeature: "version-too-old",
};

/** Codes with which the spreadsheet turns a request away before it does any of it. */
const refusals = new Set([
  "InvalidOperationInCellEditMode",
  "RequestPayloadSizeLimitExceeded",
  "ActivityLimitReached",
  "TooManyRequests",
  "ServiceNotAvailable",
  "Conflict",
]);

/** The one refusal that has a message but no code of its own: too many requests at a time. */
const QUEUE_IS_FULL = /previous call completes/i;

function codeAndMessage(error: unknown): { readonly code: string; readonly message: string } {
  if (!(error instanceof Error)) return { code: "", message: String(error) };
  return { code: "code" in error && typeof error.code === "string" ? error.code : "", message: error.message };
}

/** What the spreadsheet threw, as the port's error; "unknown" for a code that we have no answer to. */
export function hostErrorOf(error: unknown): HostError {
  if (error instanceof HostError) return error;
  const { code, message } = codeAndMessage(error);
  const meaning = QUEUE_IS_FULL.test(message) ? "busy" : (meanings[code] ?? "unknown");
  return new HostError(meaning, code === "" ? message : `${code}: ${message}`, null, { cause: error });
}

/** True when asking again a little later may help. */
export const isBusy = (error: unknown): boolean => hostErrorOf(error).code === "busy";

/** True when the spreadsheet turned the request away and did none of it. */
export function wasTurnedAway(error: unknown): boolean {
  const { code, message } = codeAndMessage(error instanceof HostError ? error.cause : error);
  return QUEUE_IS_FULL.test(message) || refusals.has(code);
}
