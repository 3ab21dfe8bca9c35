import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { takeDataLock } from "@/server/cli/launch/data-lock";
import { identify, isAlive } from "@/server/cli/launch/process-identity";

const URL = "http://127.0.0.1:4321";
let home: string;
let sleepers: ChildProcess[];

function startSleeper(): number {
  const child = spawn(process.execPath, ["-e", "setInterval(() => undefined, 1000)"], { stdio: "ignore" });
  sleepers.push(child);
  if (child.pid === undefined) throw new Error("no process");
  return child.pid;
}

const path = () => join(home, "lock.json");
const write = (holder: object) => writeFileSync(path(), JSON.stringify(holder));

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "dossier-lock-"));
  sleepers = [];
});
afterEach(() => {
  for (const child of sleepers) child.kill("SIGKILL");
  rmSync(home, { recursive: true, force: true });
});

describe("takeDataLock", () => {
  it("makes the folder, names its holder and is gone after release", () => {
    const inner = join(home, "a", "b");
    const lock = takeDataLock(inner, URL);
    expect(JSON.parse(readFileSync(join(inner, "lock.json"), "utf8"))).toMatchObject({ pid: process.pid, url: URL });
    lock.release();
    expect(existsSync(join(inner, "lock.json"))).toBe(false);
  });

  it("refuses while the holder lives, with its address", () => {
    write({ ...identify(startSleeper()), url: URL, children: [] });
    expect(() => takeDataLock(home, "")).toThrow(URL);
  });

  it("takes over the lock of a dead process", async () => {
    const holder = identify(startSleeper());
    write({ ...holder, url: URL });
    const child = sleepers[0];
    await new Promise((resolve) => child?.once("exit", resolve).kill("SIGKILL"));
    takeDataLock(home, URL).release();
    expect(isAlive(holder)).toBe(false);
  });

  it.skipIf(process.platform === "win32")("takes over when the id now belongs to another program", () => {
    write({ pid: startSleeper(), startedAt: "another time", url: URL });
    expect(() => takeDataLock(home, URL)).not.toThrow();
  });

  it("ends what a dead launcher left running before it opens the data", () => {
    const left = identify(startSleeper());
    write({ pid: 2 ** 30, startedAt: "", url: URL, children: [left] });
    takeDataLock(home, URL);
    expect(isAlive(left)).toBe(false);
  });

  it("spares a program that was given the id of such a child", () => {
    const bystander = startSleeper();
    write({ pid: 2 ** 30, startedAt: "", url: URL, children: [{ pid: bystander, startedAt: "another time" }] });
    takeDataLock(home, URL);
    expect(isAlive(identify(bystander))).toBe(true);
  });

  it("keeps its name for whoever comes next while a child is still ending", () => {
    const lock = takeDataLock(home, URL);
    lock.setChildren([startSleeper()]);
    lock.release();
    expect(existsSync(path())).toBe(true);
  });

  it("waits for a lock that is being written, not for one cut short long ago", () => {
    writeFileSync(path(), "");
    expect(() => takeDataLock(home, URL)).toThrow("a moment ago");
    utimesSync(path(), 1_000, 1_000);
    expect(() => takeDataLock(home, URL)).not.toThrow();
  });

  it("leaves alone a lock that somebody else has taken since", () => {
    const lock = takeDataLock(home, URL);
    write({ pid: startSleeper(), startedAt: "", url: "http://other" });
    lock.release();
    expect(existsSync(path())).toBe(true);
  });

  it("says which folder it cannot use", () => {
    writeFileSync(join(home, "file"), "");
    expect(() => takeDataLock(join(home, "file"), URL)).toThrow(/file cannot be made .*DOSSIER_HOME/);
  });

  it.skipIf(process.platform !== "linux")("returns from a place where nothing can be made", () => {
    expect(() => takeDataLock("/proc/dossier/home", URL)).toThrow("cannot be made");
  });
});
