/**
 * Workers, as a crew hires them. Where a browser or a site allows none, or one dies, whoever waits for it is told.
 */

const SECONDS = {start: 5, work: 60};
const FACTS = ["layout", "outcomes", "curves"];

/** Says that a worker cannot be had, or is no more. */
export class Lost extends Error {}

/**
 * Hire workers that are ready to work.
 * @param {number} count
 * @param {{bytes: BufferSource|Promise<BufferSource>, facts: object, source: string}} given the module, now or soon;
 *     facts; and what a worker runs
 * @returns {Promise<Worker[]>} each with ask, as a hand has it, and dismiss
 * @throws {Lost} if not all of them can be had within five seconds
 */
export async function hired(count, {bytes, facts, source}) {
  const needed = Object.fromEntries(FACTS.map((name) => [name, facts[name]])), made = [];
  let address = null;
  try {
    address = URL.createObjectURL(new Blob([source], {type: "text/javascript"}));
    for (let each = 0; each < count; each++) made.push(new Hired(address));
    const module = await bytes; // workers read their text meanwhile
    await Promise.all(made.map((worker) => worker.start({bytes: module, facts: needed})));
    return made;
  } catch (fault) {
    made.forEach((worker) => worker.dismiss());
    throw new Lost("no worker", {cause: fault});
  } finally {
    if (address !== null) URL.revokeObjectURL(address);
  }
}

class Hired {
  #worker;
  #asked = new Map();
  #last = 0;
  #clock = null;
  #ready;

  constructor(address) {
    this.#worker = new Worker(address);
    this.#worker.onmessage = ({data}) => this.#heard(data);
    this.#worker.onerror = (event) => {
      event.preventDefault();
      this.#lose();
    };
    this.#ready = this.#answer(0, SECONDS.start);
    this.#ready.catch(() => {}); // who starts it is told
  }

  /** Hand over what the worker needs, once it is there. */
  async start(start) {
    await this.#ready;
    await this.#send({start}, SECONDS.start);
  }

  /** Have a job done. */
  ask(job) {
    return this.#send({job}, SECONDS.work);
  }

  dismiss() {
    this.#lose();
  }

  #send(message, seconds) {
    const id = ++this.#last, answer = this.#answer(id, seconds);
    this.#worker.postMessage({id, ...message});
    return answer;
  }

  #answer(id, seconds) {
    return new Promise((yes, no) => {
      this.#asked.set(id, {yes, no, seconds});
      this.#wait();
    });
  }

  #heard({id = 0, alive = false, answer, fault}) {
    const asked = this.#asked.get(id);
    if (asked && !alive) {
      this.#asked.delete(id);
      if (fault) asked.no(Object.assign(new Error(fault.message), {name: fault.name}));
      else asked.yes(answer);
    }
    this.#wait();
  }

  /** Wait for the next sign of life, if any is due. */
  #wait() {
    clearTimeout(this.#clock);
    const due = [...this.#asked.values()].map(({seconds}) => seconds);
    if (due.length > 0) this.#clock = setTimeout(() => this.#lose(), 1000 * Math.max(...due));
  }

  #lose() {
    clearTimeout(this.#clock);
    this.#worker.terminate();
    this.#asked.forEach(({no}) => no(new Lost("worker lost")));
    this.#asked.clear();
  }
}
