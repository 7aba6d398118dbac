/** Runs tasks one after the other, in the order they were handed in; a failed task does not stop the next. */
export type TaskQueue = <T>(task: () => Promise<T>) => Promise<T>;

/** A queue with nothing in it. */
export function taskQueue(): TaskQueue {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = last.then(task, task);
    last = result.catch(() => undefined);
    return result;
  };
}
