import { ExcelError } from "./fake-workbook";
import { model, type Member } from "./fake-model";
import type { Handler, Server, State } from "./fake-state";

/** What office.js's proxy objects do: every use is queued, and nothing can be read that was not loaded and synced. */
export class Proxied {
  readonly loaded = new Map<string, unknown>();
  readonly children = new Map<string, unknown>();
  server: Server | null = null;
  state: "queued" | "there" | "missing" = "queued";

  constructor(
    readonly type: string,
    readonly batch: Batch,
  ) {}
}

/** One request that is being put together. */
export interface Batch {
  readonly fake: State;
  readonly actions: (() => void)[];
  sent: number;
  received: number;
  isOver: boolean;
}

const behind = new WeakMap<object, Proxied>();

/** True when a version of an API lacks what `since` brought. */
export const isBelow = (version: string, since: string): boolean =>
  Number(version.split(".")[1]) < Number(since.split(".")[1]);

function memberOf(type: string, name: string): Member {
  const member = model[type]?.[name];
  if (!member) throw new Error(`the fake knows no ${type}.${name}`);
  return member;
}

/** Tells a proxy what it stands for, or that there is no such thing. */
export function resolve(proxied: Proxied, server: Server | null): void {
  proxied.server = server;
  proxied.state = server ? "there" : "missing";
}

function serverOf(proxied: Proxied): Server {
  if (!proxied.server) throw new ExcelError("InvalidObjectPath", `${proxied.type} does not exist`);
  return proxied.server;
}

interface Remembered {
  readonly proxy: object;
  readonly proxied: Proxied;
}

const refuseReuse = ({ batch }: Proxied): void => {
  if (batch.isOver) throw new Error("an object of an earlier request was used again");
};

function sizeOf(value: unknown): number {
  return JSON.stringify(value).length;
}

/** Proxies among arguments stand for the server's objects when the request is carried out. */
function argumentsFor(values: readonly unknown[]): readonly unknown[] {
  return values.map((value) => {
    const proxied = typeof value === "object" && value !== null ? behind.get(value) : undefined;
    return proxied ? serverOf(proxied) : value;
  });
}

function step(proxied: Proxied, type: string, reach: (server: Server) => Server | null): Remembered {
  const next = new Proxied(type, proxied.batch);
  proxied.batch.actions.push(() => {
    resolve(next, reach(serverOf(proxied)));
  });
  return { proxy: clientOf(next), proxied: next };
}

/** Loads "a,items/b,c/d" of a server's object into the client's. */
function loadInto(proxied: Proxied, path: readonly string[]): void {
  const [name = "", ...rest] = path;
  if (!proxied.server) return;
  const member = memberOf(proxied.type, name);
  if (member.kind === "scalar") {
    const value = member.get(proxied.server);
    proxied.batch.received += sizeOf(value);
    proxied.loaded.set(name, value);
  } else if (member.kind === "items") {
    const items =
      (proxied.children.get(name) as readonly Remembered[] | undefined) ??
      member.get(proxied.server).map((server) => {
        const item = new Proxied(member.to, proxied.batch);
        resolve(item, server);
        return { proxy: clientOf(item), proxied: item };
      });
    proxied.children.set(name, items);
    proxied.loaded.set(
      name,
      items.map(({ proxy }) => proxy),
    );
    for (const item of items) loadInto(item.proxied, rest);
  } else if (member.kind === "child") {
    const known = proxied.children.get(name) as Remembered | undefined;
    const next = known?.proxied ?? new Proxied(member.to, proxied.batch);
    if (!known) proxied.children.set(name, { proxy: clientOf(next), proxied: next });
    resolve(next, member.get(proxied.server));
    loadInto(next, rest);
  } else {
    throw new ExcelError("InvalidArgument", `cannot load ${proxied.type}.${name}`);
  }
}

function queueLoad(proxied: Proxied, names: unknown): void {
  if (typeof names !== "string" || names === "") throw new Error("load what? Leaf properties only, as a string");
  proxied.batch.actions.push(() => {
    for (const name of names.split(",")) loadInto(proxied, name.split("/"));
  });
}

function queueCall(
  proxied: Proxied,
  name: string,
  member: Extract<Member, { call: unknown }>,
  values: readonly unknown[],
): unknown {
  const { batch } = proxied;
  const { since } = member;
  batch.sent += sizeOf(values.filter((value) => typeof value !== "object"));
  const call = (server: Server): unknown => {
    const isKnown = since === undefined || !isBelow(batch.fake.version, since);
    if (!isKnown || batch.fake.missing.has(name)) throw new ExcelError("ApiNotFound", name);
    return member.call(server, ...(argumentsFor(values) as never[]));
  };
  if (member.kind === "object") return step(proxied, member.to, (server) => call(server) as Server | null).proxy;
  const result: { known: boolean; value: unknown } = { known: false, value: undefined };
  batch.actions.push(() => {
    result.value = call(serverOf(proxied));
    result.known = true;
    if (member.kind === "result") batch.received += sizeOf(result.value);
  });
  if (member.kind === "action") return undefined;
  return {
    get value() {
      if (!result.known) throw new ExcelError("ValueNotLoaded", name);
      return result.value;
    },
  };
}

/** Registering is part of a request; taking the handler away again needs another one, through the context it belongs to. */
function eventHandlers(proxied: Proxied, name: string, context: object): unknown {
  const { fake } = proxied.batch;
  const known = fake.handlers.get(name) ?? new Set<Handler>();
  fake.handlers.set(name, known);
  return {
    add: (handler: Handler) => {
      proxied.batch.actions.push(() => known.add(handler));
      return {
        context,
        remove: () => {
          contexts.get(context)?.actions.push(() => known.delete(handler));
        },
      };
    },
  };
}

export const contexts = new WeakMap<object, Batch>();
export const contextOf = new WeakMap<Batch, object>();

function read(proxied: Proxied, name: string): unknown {
  const { batch, type } = proxied;
  if (name === "isNullObject") {
    if (proxied.state === "queued") throw new ExcelError("PropertyNotLoaded", `${type}.isNullObject`);
    return proxied.state === "missing";
  }
  if (name === "load") {
    return (names: unknown) => {
      refuseReuse(proxied);
      queueLoad(proxied, names);
    };
  }
  const member = memberOf(type, name);
  if (member.kind === "scalar" || member.kind === "items") {
    if (!proxied.loaded.has(name)) throw new ExcelError("PropertyNotLoaded", `${type}.${name}`);
    return proxied.loaded.get(name);
  }
  if (member.kind === "event") return eventHandlers(proxied, name, contextOf.get(batch) ?? {});
  if (member.kind === "child") {
    const known = proxied.children.get(name) as Remembered | undefined;
    if (known) return known.proxy;
    if (batch.isOver) throw new ExcelError("PropertyNotLoaded", `${type}.${name}`);
    const next = step(proxied, member.to, member.get);
    proxied.children.set(name, next);
    return next.proxy;
  }
  return (...values: readonly unknown[]) => {
    refuseReuse(proxied);
    return queueCall(proxied, name, member, values);
  };
}

function write(proxied: Proxied, name: string, value: unknown): void {
  refuseReuse(proxied);
  const member = memberOf(proxied.type, name);
  if (member.kind !== "scalar" || !member.set) throw new Error(`${proxied.type}.${name} cannot be set`);
  const { set } = member;
  proxied.batch.sent += sizeOf(value);
  const sent: unknown = structuredClone(value);
  proxied.batch.actions.push(() => {
    set(serverOf(proxied), sent);
  });
}

/** The object that the adapter gets to see. */
export function clientOf(proxied: Proxied): object {
  const proxy = new Proxy(
    {},
    {
      get: (_, name) => (typeof name === "string" && name !== "then" ? read(proxied, name) : undefined),
      set: (_, name, value) => {
        write(proxied, String(name), value);
        return true;
      },
    },
  );
  behind.set(proxy, proxied);
  return proxy;
}
