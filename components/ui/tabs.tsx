import { Tabs as Primitive } from "radix-ui";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "@/components/ui/cn";

export const Tabs = Primitive.Root;

export function TabList({ className, ...rest }: ComponentProps<typeof Primitive.List>) {
  return <Primitive.List {...rest} className={cn("flex gap-1 overflow-x-auto border-b px-2", className)} />;
}

export function Tab({
  className,
  children,
  ...rest
}: ComponentProps<typeof Primitive.Trigger> & { children: ReactNode }) {
  return (
    <Primitive.Trigger
      {...rest}
      className={cn(
        "-mb-px inline-flex min-h-11 items-center gap-1.5 whitespace-nowrap border-transparent border-b-2 px-3 font-medium text-muted text-sm -outline-offset-2 hover:text-ink data-[state=active]:border-accent data-[state=active]:text-ink md:min-h-10 [&_svg]:size-4",
        className,
      )}
    >
      {children}
    </Primitive.Trigger>
  );
}

export const TabPanel = Primitive.Content;
