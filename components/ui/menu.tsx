import { DropdownMenu } from "radix-ui";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

export type MenuItem = {
  id: string;
  label: string;
  icon?: ReactNode;
  onSelect: () => void;
  danger?: boolean;
  disabled?: boolean;
};

/** A menu behind one button. `trigger` must be a single element that takes a ref. */
export function Menu({
  trigger,
  items,
  label,
  align = "end",
}: {
  trigger: ReactNode;
  items: readonly MenuItem[];
  label?: string;
  align?: "start" | "end";
}) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align={align}
          sideOffset={4}
          className="z-50 min-w-48 animate-fade rounded-lg border bg-raised p-1 shadow-float"
        >
          {label ? <DropdownMenu.Label className="px-2.5 py-1.5 text-faint text-xs">{label}</DropdownMenu.Label> : null}
          {items.map((item) => (
            <DropdownMenu.Item
              key={item.id}
              disabled={item.disabled}
              onSelect={item.onSelect}
              className={cn(
                "flex min-h-11 cursor-pointer items-center gap-2.5 rounded-md px-2.5 text-sm outline-none data-[disabled]:cursor-default data-[highlighted]:bg-hover data-[disabled]:text-faint md:min-h-8 [&_svg]:size-4",
                item.danger ? "text-bad" : "text-ink",
              )}
            >
              {item.icon}
              {item.label}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
