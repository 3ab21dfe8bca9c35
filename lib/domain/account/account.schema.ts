import { z } from "zod";

export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email("Write your e-mail address like name@example.org."));
export const MIN_PASSWORD_LENGTH = 10;
export const newPasswordSchema = z
  .string()
  .min(MIN_PASSWORD_LENGTH, `Choose a password of at least ${MIN_PASSWORD_LENGTH} characters.`)
  .max(200, "Choose a password of at most 200 characters.");

export const createAccountInput = z.object({
  email: emailSchema,
  name: z.string().trim().min(1, "Tell us your name.").max(120),
  password: newPasswordSchema,
});
export const signInInput = z.object({
  email: emailSchema,
  password: z.string().min(1).max(200),
  /** Six digits or a recovery code, for accounts with a second factor. */
  code: z.string().max(40).optional(),
});

export const deleteAccountInput = z.object({
  email: z.string().max(320),
  password: z.string().max(200).optional(),
  code: z.string().max(40).optional(),
});

export const changePasswordInput = z.object({
  /** Absent for an account that has none yet. */
  current: z.string().max(200).optional(),
  next: newPasswordSchema,
  code: z.string().max(40).optional(),
});

export type CreateAccountInput = z.infer<typeof createAccountInput>;
export type AccountView = {
  id: string;
  email: string;
  name: string;
  role: "user" | "admin";
  createdAt: Date;
  activeProfileId: string;
};
