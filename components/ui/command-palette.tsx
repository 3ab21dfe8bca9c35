"use client";

import { Command } from "cmdk";
import { Search } from "lucide-react";
import type { ReactNode } from "react";
import { Kbd } from "@/components/ui/kbd";

export type PaletteItem = {
  id: string;
  label: string;
  icon?: ReactNode;
  keys?: string;
  keywords?: string[];
  onSelect: () => void;
};
export type PaletteGroup = { heading: string; items: readonly PaletteItem[] };

export type CommandPaletteProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  groups: readonly PaletteGroup[];
  placeholder: string;
};

/** Type to find, arrows to move, Enter to do. */
export function CommandPalette({ open, onOpenChange, groups, placeholder }: CommandPaletteProps) {
  return (
    <Command.Dialog
      open={open}
      onOpenChange={onOpenChange}
      label="Command palette"
      overlayClassName="fixed inset-0 z-40 animate-fade bg-scrim"
      contentClassName="fixed inset-x-3 top-[10vh] z-50 mx-auto max-w-xl animate-fade overflow-hidden rounded-lg border bg-raised shadow-float"
      loop
    >
      <div className="flex items-center gap-2.5 border-b px-4">
        <Search aria-hidden className="size-4 text-faint" />
        <Command.Input
          placeholder={placeholder}
          className="min-h-12 flex-1 bg-transparent text-base text-ink placeholder:text-faint focus:outline-none"
        />
      </div>
      <Command.List className="max-h-[52vh] overflow-y-auto p-1.5">
        <Command.Empty className="px-3 py-6 text-center text-muted text-sm">
          Nothing by that name. Try the name of a page.
        </Command.Empty>
        {groups
          .filter((group) => group.items.length > 0)
          .map((group) => (
            <Command.Group
              key={group.heading}
              heading={group.heading}
              className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-faint [&_[cmdk-group-heading]]:text-xs"
            >
              {group.items.map((item) => (
                <Command.Item
                  key={item.id}
                  value={`${item.label} ${item.id}`}
                  keywords={item.keywords}
                  onSelect={() => {
                    onOpenChange(false);
                    item.onSelect();
                  }}
                  className="flex min-h-11 cursor-pointer items-center gap-2.5 rounded-md px-2.5 text-ink text-sm data-[selected=true]:bg-hover md:min-h-9 [&_svg]:size-4 [&_svg]:text-muted"
                >
                  {item.icon}
                  <span className="min-w-0 flex-1 truncate">{item.label}</span>
                  {item.keys ? <Kbd>{item.keys}</Kbd> : null}
                </Command.Item>
              ))}
            </Command.Group>
          ))}
      </Command.List>
    </Command.Dialog>
  );
}
