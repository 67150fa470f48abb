// The worker as the page sees it: one promise a question, the progress of the long one, and an end to all of it.

import type { Avancement, Demandes, MessageAuWorker, MessageDuWorker } from './types.js';

/** The user has stopped it: nothing to report. */
export class Interrompu extends Error {
  override readonly name = 'Interrompu';
}

interface Attente {
  resolve(value: never): void;
  reject(error: Error): void;
}

export class Client {
  #worker: Worker | null = null;
  readonly #attentes = new Map<number, Attente>();
  #id = 0;
  onAvancement: (avancement: Avancement) => void = () => undefined;

  demander<Nom extends keyof Demandes>(nom: Nom, ...args: Parameters<Demandes[Nom]>): Promise<ReturnType<Demandes[Nom]>> {
    const worker = (this.#worker ??= this.#start());
    const id = (this.#id += 1);
    return new Promise((resolve, reject) => {
      this.#attentes.set(id, { resolve, reject });
      worker.postMessage({ id, nom, arguments: args } satisfies MessageAuWorker);
    });
  }

  /** The worker starts before it is needed: its code and its module are there when the first file comes. */
  preparer(): void {
    void this.demander('preparer').catch(() => undefined);
  }

  /** Ends at once what the worker is doing, and the worker with it; the next question starts another. */
  interrompre(): void {
    if (this.#attentes.size > 0) this.#fail(new Interrompu());
  }

  /** Gives back the memory of what was checked, which a module never does. */
  liberer(): void {
    this.#fail(new Interrompu());
    this.preparer();
  }

  #start(): Worker {
    const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<MessageDuWorker>) => this.#hear(data);
    worker.onerror = (event) => {
      event.preventDefault();
      this.#fail(new Error('Le contrôle s’est arrêté : la mémoire manque, ou le programme n’a pas pu être chargé. Contrôlez moins de fichiers à la fois, ou rechargez la page.'));
    };
    return worker;
  }

  #hear(data: MessageDuWorker): void {
    if ('avancement' in data) {
      this.onAvancement(data.avancement);
      return;
    }
    const attente = this.#attentes.get(data.id);
    this.#attentes.delete(data.id);
    if ('echec' in data) attente?.reject(new Error(data.echec));
    else attente?.resolve(data.resultat as never);
  }

  #fail(error: Error): void {
    this.#worker?.terminate();
    this.#worker = null;
    for (const attente of this.#attentes.values()) attente.reject(error);
    this.#attentes.clear();
  }
}
