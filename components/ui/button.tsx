import { LoaderCircle } from "lucide-react";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "@/components/ui/cn";

export type ButtonVariant = "primary" | "secondary" | "ghost" | "danger";
export type ButtonSize = "sm" | "md" | "lg";

const base =
  "inline-flex select-none items-center justify-center gap-2 whitespace-nowrap rounded-md font-medium transition-colors duration-100 disabled:cursor-not-allowed aria-disabled:cursor-not-allowed [&_svg]:size-4 [&_svg]:shrink-0";

const variants: Record<ButtonVariant, string> = {
  primary:
    "bg-accent text-on-accent hover:bg-accent-strong disabled:bg-sunken disabled:text-faint disabled:ring-1 disabled:ring-line",
  secondary:
    "bg-surface text-ink ring-1 ring-inset ring-line hover:bg-hover disabled:text-faint disabled:hover:bg-surface",
  ghost: "text-muted hover:bg-hover hover:text-ink disabled:text-faint disabled:hover:bg-transparent",
  danger: "bg-surface text-bad ring-1 ring-inset ring-line hover:bg-bad-soft disabled:text-faint",
};

/** Under way a button keeps its colours, so that its words stay readable. */
const pendingClass: Record<ButtonVariant, string> = {
  primary: "disabled:bg-accent disabled:text-on-accent disabled:ring-0",
  secondary: "disabled:text-ink",
  ghost: "disabled:text-ink",
  danger: "disabled:text-bad",
};

const sizes: Record<ButtonSize, string> = {
  sm: "min-h-11 px-3 text-sm md:min-h-8 md:px-2.5",
  md: "min-h-11 px-4 text-sm md:min-h-9 md:px-3.5",
  lg: "min-h-12 px-5 text-base md:min-h-11",
};

/** The look of a button, for elements that are links. */
export function buttonClass(variant: ButtonVariant = "secondary", size: ButtonSize = "md", className?: string): string {
  return cn(base, variants[variant], sizes[size], className);
}

export type ButtonProps = ComponentProps<"button"> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** Shows that the work is under way and refuses a second press; the label stays. */
  pending?: boolean;
};

export function Button({ variant, size, pending = false, className, children, disabled, type, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type ?? "button"}
      className={buttonClass(variant, size, cn(pending && pendingClass[variant ?? "secondary"], className))}
      disabled={disabled || pending}
      aria-busy={pending || undefined}
    >
      {pending ? <LoaderCircle aria-hidden className="animate-spin motion-reduce:animate-none" /> : null}
      {children}
    </button>
  );
}

export type ButtonLinkProps = ComponentProps<typeof Link> & { variant?: ButtonVariant; size?: ButtonSize };

export function ButtonLink({ variant, size, className, ...rest }: ButtonLinkProps) {
  return (
    <Link {...rest} className={buttonClass(variant, size, typeof className === "string" ? className : undefined)} />
  );
}

export type IconButtonProps = Omit<ButtonProps, "children" | "aria-label"> & { label: string; children: ReactNode };

/** A square button with an icon only; `label` is what a screen reader and a tooltip say. */
export function IconButton({ label, className, variant = "ghost", children, ...rest }: IconButtonProps) {
  return (
    <Button
      {...rest}
      variant={variant}
      aria-label={label}
      title={label}
      className={cn("size-11 min-h-0 px-0 md:size-9 md:min-h-0 md:px-0", className)}
    >
      {children}
    </Button>
  );
}
