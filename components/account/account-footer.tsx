"use client";

import { LogOut } from "lucide-react";
import { signOut } from "@/components/account/sign-out";
import { IconButton } from "@/components/ui/button";

/** Who is signed in, and the way out. */
export function AccountFooter({ name, email }: { name: string; email: string }) {
  return (
    <div className="flex items-center gap-2 rounded-md px-2 py-1.5">
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium text-sm">{name}</p>
        <p className="truncate text-muted text-xs">{email}</p>
      </div>
      <IconButton label="Sign out" onClick={() => void signOut()}>
        <LogOut aria-hidden />
      </IconButton>
    </div>
  );
}
