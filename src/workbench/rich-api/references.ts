import type { RichObject } from "./rich-object";

/** The objects an add-in holds on to between two batches. */
export interface References {
  keep(object: RichObject): void;
  idOf(object: RichObject): string | undefined;
  get(id: string): RichObject | undefined;
  drop(id: string): void;
  clear(): void;
}

export function createReferences(): References {
  const objects = new Map<string, RichObject>();
  const ids = new WeakMap<RichObject, string>();
  let last = 0;
  return {
    keep(object) {
      if (ids.has(object)) return;
      last += 1;
      const id = `Reference:${String(last)}`;
      ids.set(object, id);
      objects.set(id, object);
    },
    idOf: (object) => ids.get(object),
    get: (id) => objects.get(id),
    drop(id) {
      const object = objects.get(id);
      if (object) ids.delete(object);
      objects.delete(id);
    },
    clear: () => {
      for (const object of objects.values()) ids.delete(object);
      objects.clear();
    },
  };
}
