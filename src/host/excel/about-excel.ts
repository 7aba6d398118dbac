/** What an Excel says of itself. */
export interface AboutExcel {
  /** As "16.0.17932.20000". */
  readonly version: string;
  /** "PC", "Mac", "OfficeOnline" … */
  readonly platform: string;
  /** The highest ExcelApi requirement set, as "1.14". */
  readonly api: string;
}

/** Far above any requirement set that there is. */
const HIGHEST = 60;

/** Tells of the Excel that this page runs in; to be asked once `startExcel` has answered. */
export function aboutExcel(): AboutExcel {
  const { diagnostics, requirements } = Office.context;
  let minor = HIGHEST;
  while (minor > 1 && !requirements.isSetSupported("ExcelApi", `1.${String(minor)}`)) minor -= 1;
  return { version: diagnostics.version, platform: String(diagnostics.platform), api: `1.${String(minor)}` };
}
