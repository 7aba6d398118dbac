import type { FUniver } from "@univerjs/core/facade";
import { createOfficeHost } from "./office-external";
import type { OfficeExternal } from "./office-external";
import { createFaults } from "./rich-api/faults";
import type { Faults } from "./rich-api/faults";
import type { Journal } from "./rich-api/journal";
import { addInServiceKind } from "./rich-api/objects/add-in-service";
import { createSubscriptions, WHOLE_WORKBOOK } from "./rich-api/objects/event-subscriptions";
import { workbookKind } from "./rich-api/objects/workbook";
import { createReferences } from "./rich-api/references";
import { definedKinds } from "./rich-api/rich-object";
import { createRichApiHost } from "./rich-api/rich-api-host";
import { watchHappenings } from "./spreadsheet/happenings";
import type { Spreadsheet } from "./spreadsheet/spreadsheet";

/** Excel as the task pane sees it, with the hooks that tests use. */
export interface ExcelSimulation {
  readonly external: OfficeExternal;
  readonly journal: Journal;
  readonly faults: Faults;
  /** Every member of the Excel API that is answered, as "Range.Values". */
  readonly members: readonly string[];
  /** Lets go of the grid, when another workbook is opened. */
  dispose(): void;
}

/** A cell editor that can be open or not. */
export interface CellEditing {
  isEditing(): boolean;
  ended(): Promise<void>;
}

/** The grid's own cell editor. */
export function gridEditing(api: FUniver): CellEditing {
  const isEditing = (): boolean => api.getActiveWorkbook()?.isCellEditing() ?? false;
  return {
    isEditing,
    ended: () =>
      new Promise((resolve) => {
        const timer = setInterval(() => {
          if (isEditing()) return;
          clearInterval(timer);
          resolve();
        }, 100);
      }),
  };
}

/** Puts Excel's programming interface, at a version like "1.14", on top of the grid. */
export function simulateExcel(spreadsheet: Spreadsheet, editing: CellEditing, excelApi: string): ExcelSimulation {
  const journal: Journal = [];
  const faults = createFaults();
  const subscriptions = createSubscriptions(excelApi);
  const root = workbookKind.of({ spreadsheet, subscriptions, eventTarget: WHOLE_WORKBOOK });

  const host = createRichApiHost({
    root,
    services: { "Microsoft.InternalService.AddinInternalService": addInServiceKind.of(undefined) },
    references: createReferences(),
    faults,
    journal,
    excelApi,
    calculated: () => spreadsheet.calculated(),
    steady: (act) => spreadsheet.view.steady(act),
    isEditing: () => editing.isEditing(),
    editingEnded: () => editing.ended(),
    atWork: (on) => {
      spreadsheet.addInAtWork = on;
    },
  });
  const office = createOfficeHost(host, new Map(), excelApi);

  const watching = watchHappenings(spreadsheet.api, (happening) => {
    const isView = happening.kind === "activated" || happening.kind === "selected";
    if (isView && spreadsheet.view.isSteady) return;
    for (const { type, target, content } of subscriptions.eventsFor(happening, spreadsheet)) {
      setTimeout(() => {
        office.send({ type, target, message: JSON.stringify(content) });
      });
    }
  });
  const dispose = (): void => {
    watching.dispose();
    spreadsheet.dispose();
  };
  const members = definedKinds().flatMap((kind) => kind.members.map((member) => `${kind.name}.${member}`));
  return { external: office.external, journal, faults, members, dispose };
}
