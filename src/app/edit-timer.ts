/** So long after the last edit it is checked, in milliseconds. */
const EDIT_PAUSE = 800;

/** Does something once nobody has edited for a while, and nothing else is going on. */
export class EditTimer {
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly isIdle: () => boolean,
    private readonly work: () => void,
  ) {}

  restart(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.isIdle()) this.work();
      else this.restart();
    }, EDIT_PAUSE);
  }
}
