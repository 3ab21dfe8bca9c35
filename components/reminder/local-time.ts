const two = (value: number) => String(value).padStart(2, "0");

/** A time as `<input type="datetime-local">` wants it, in this device's time zone. */
export function toLocalInput(at: Date): string {
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The time behind such an input; null while it is incomplete. */
export function fromLocalInput(value: string): Date | null {
  const at = new Date(value);
  return value === "" || Number.isNaN(at.getTime()) ? null : at;
}
