import { knows } from "./api-versions";
import { asText } from "./arguments";
import { loadResult } from "./load-result";
import { ActionType, PathType } from "./protocol";
import type { Action, ArgumentInfo, Batch, BatchResult, Json, ObjectPath } from "./protocol";
import type { Faults } from "./faults";
import type { References } from "./references";
import { RichApiError } from "./rich-api-error";
import { memberOf } from "./rich-object";
import type { Answer, Arguments, RichObject } from "./rich-object";

/** What a batch runs on. */
export interface Setting {
  readonly root: RichObject;
  /** Objects that are made by their name, not reached from the root. */
  readonly services: Readonly<Record<string, RichObject>>;
  readonly references: References;
  readonly faults: Faults;
  /** The version of the simulated Excel, as "1.14". */
  readonly excelApi: string;
  /** Resolves when every formula shows its value. */
  calculated(): Promise<void>;
  /** Runs something that may change the workbook, without the user being taken elsewhere. */
  steady<T>(act: () => T): T;
}

export interface BatchOutcome {
  readonly result: BatchResult;
  /** The members used, in order: "Worksheet.GetRange", "Range.load(values)". */
  readonly members: readonly string[];
  /** An error of the simulation itself, which the add-in sees as `GeneralException`. */
  readonly bug?: Error;
}

const argumentsOf = (info: ArgumentInfo | undefined, resolve: (id: number) => RichObject | null): Arguments => ({
  values: info?.Arguments ?? [],
  object(index) {
    const id = info?.ReferencedObjectPathIds?.[index];
    return (typeof id === "number" && id !== 0 ? resolve(id) : null) ?? undefined;
  },
});

/** Notes the use of a member; throws when a fault is ordered for it. */
type Use = (member: string) => void;

/** Objects by path: each path is followed once, so that a method with an effect happens once. */
function pathResolver(
  { ObjectPaths }: Batch,
  { root, services, references }: Setting,
  use: Use,
): (id: number) => RichObject | null {
  const found = new Map<number, RichObject | null>();

  const follow = (path: ObjectPath): RichObject | null => {
    if (path.ObjectPathType === PathType.root) return root;
    if (path.ObjectPathType === PathType.nothing) return null;
    if (path.ObjectPathType === PathType.create) {
      const service = services[path.Name];
      if (!service) throw new RichApiError("ApiNotFound", path.Name);
      return service;
    }
    if (path.ObjectPathType === PathType.reference) {
      const kept = references.get(path.Name);
      if (!kept) throw new RichApiError("InvalidReference", path.Name);
      return kept;
    }
    const parent = path.ParentObjectPathId === undefined ? root : resolve(path.ParentObjectPathId);
    return parent && followFrom(parent, path, resolve, use);
  };

  const resolve = (id: number): RichObject | null => {
    const known = found.get(id);
    if (known !== undefined) return known;
    const path = ObjectPaths[String(id)];
    if (!path) throw new RichApiError("InvalidReference", `path ${String(id)}`);
    const object = follow(path);
    found.set(id, object);
    return object;
  };
  return resolve;
}

function followFrom(
  parent: RichObject,
  path: ObjectPath,
  resolve: (id: number) => RichObject | null,
  use: Use,
): RichObject | null {
  const args = argumentsOf(path.ArgumentInfo, resolve);
  if (path.ObjectPathType === PathType.indexer) {
    use(`${parent.kind}.getItem`);
    return parent.item(args.values[0] ?? null);
  }
  if (path.ObjectPathType === PathType.method) {
    use(`${parent.kind}.${path.Name}`);
    const answer = parent.call(path.Name, args);
    if (answer?.kind !== "object") throw new RichApiError("ApiNotFound", memberOf(parent.kind, path.Name));
    return answer.object;
  }
  const property = parent.property(path.Name);
  if (property === undefined) throw new RichApiError("ApiNotFound", memberOf(parent.kind, path.Name));
  return property;
}

function identity(object: RichObject | null, references: References): Json {
  if (!object) return null;
  const reference = references.idOf(object);
  return { ...object.identify(), ...(reference ? { _ReferenceId: reference } : {}) };
}

const valueOf = (answer: Answer): Json => (answer?.kind === "value" ? answer.value : null);

function call(target: RichObject, action: Action, args: Arguments, references: References): Json {
  if (action.Name === "_KeepReference") references.keep(target);
  else if (action.Name === "_RemoveReference") references.drop(asText(args.values[0], action.Name));
  else if (action.Name === "_RemoveAllReferences") references.clear();
  else return valueOf(target.call(action.Name, args));
  return null;
}

function memberName(kind: string, { ActionType: type, Name, QueryInfo }: Action): string | undefined {
  if (type === ActionType.query) return `${kind}.load(${(QueryInfo?.Select ?? []).join(",")})`;
  if (type === ActionType.call && !Name.startsWith("_")) return `${kind}.${Name}`;
  return type === ActionType.set ? `${kind}.${Name}=` : undefined;
}

/** Excel answers nothing to a query or a call on an object that does not exist, and refuses to set its properties. */
async function perform(action: Action, target: RichObject | null, args: Arguments, setting: Setting): Promise<Json> {
  const { references } = setting;
  if (action.ActionType === ActionType.instantiate) return identity(target, references);
  if (action.ActionType === ActionType.query) {
    await setting.calculated();
    return target && loadResult(target, action.QueryInfo ?? {});
  }
  if (action.ActionType === ActionType.call) {
    if (!target) return null;
    if (action.Name.startsWith("Get")) await setting.calculated();
    return setting.steady(() => call(target, action, args, references));
  }
  if (action.ActionType !== ActionType.set)
    throw new RichApiError("ApiNotFound", `action ${String(action.ActionType)}`);
  if (!target) throw new RichApiError("ItemNotFound", action.Name);
  setting.steady(() => {
    target.set(action.Name, args.values[0] ?? null);
  });
  return null;
}

const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)));

/** Runs one `context.sync()`: action by action, stopping at the first refusal; what was done before stays done. */
export async function runBatch(batch: Batch, setting: Setting): Promise<BatchOutcome> {
  const Results: { ActionId: number; Value: Json }[] = [];
  const TraceIds: number[] = [];
  const members: string[] = [];
  const use = (member: string): void => {
    members.push(member);
    if (!knows(setting.excelApi, member)) throw new RichApiError("ApiNotFound", member);
    const fault = setting.faults.take(member);
    if (fault) throw new RichApiError(fault, member);
  };
  const follow = pathResolver(batch, setting, use);
  const resolve = (id: number): RichObject | null => setting.steady(() => follow(id));

  for (const [ActionIndex, action] of batch.Actions.entries()) {
    try {
      if (action.ActionType === ActionType.trace) {
        TraceIds.push(action.Id);
        Results.push({ ActionId: action.Id, Value: null });
        continue;
      }
      const target = resolve(action.ObjectPathId);
      const member = target && memberName(target.kind, action);
      if (member) use(member);
      const args = argumentsOf(action.ArgumentInfo, resolve);
      Results.push({ ActionId: action.Id, Value: await perform(action, target, args, setting) });
    } catch (error) {
      const refusal = error instanceof RichApiError ? error : new RichApiError("GeneralException", String(error));
      const { code: Code, message: Message, location: Location, status: HttpStatusCode } = refusal;
      const result = { Results, TraceIds, Error: { Code, Message, Location, ActionIndex, HttpStatusCode } };
      return error === refusal ? { result, members } : { result, members, bug: asError(error) };
    }
  }
  return { result: { Results, TraceIds }, members };
}
