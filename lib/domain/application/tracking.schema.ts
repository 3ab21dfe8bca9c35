import { z } from "zod";

/** What an owner writes down about an application, for themselves alone. */
export const noteTextSchema = z.string().trim().min(1, "Write something first.").max(10_000);
export type ApplicationNote = { id: string; text: string; createdAt: Date; updatedAt: Date };

const optional = (schema: z.ZodType<string, string>) =>
  z
    .union([z.literal(""), schema])
    .transform((value) => value || null)
    .nullable()
    .default(null);
const line = z.string().trim().max(300);

/** A person at the employer. Only the name is needed. */
export const contactInputSchema = z.object({
  name: line.min(1, "Give a name."),
  role: optional(line),
  email: optional(line.pipe(z.email("This is not an e-mail address. Check it for a typing error."))),
  phone: optional(line),
  url: optional(line.pipe(z.url({ protocol: /^https?$/, error: "Give the whole link, beginning with https://." }))),
});
export type ContactInput = z.infer<typeof contactInputSchema>;
export type ApplicationContact = ContactInput & { id: string; createdAt: Date };
