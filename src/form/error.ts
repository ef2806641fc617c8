/** A form that can't be used: the run stops before any report is read. `id` names the message `form.bad.<id>`. */
export class FormError extends Error {
  readonly id: string;
  readonly params: Record<string, string | number>;

  constructor(id: string, params: Record<string, string | number> = {}) {
    super(`form: ${id}`);
    this.name = 'FormError';
    this.id = id;
    this.params = params;
  }
}
