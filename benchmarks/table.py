"""Prints the table. Run by `benchmarks/run`; ends with 1 when an aim is not kept."""

import sys

import django


def main(names: list[str]) -> int:
    """Measure what was asked for, or everything."""
    django.setup()
    from benchmarks import pages, printing

    parts = {"pages": pages.measure, "printing": printing.measure}
    unknown = [name for name in names if name not in parts]
    if unknown:
        print(f"There is no benchmark {unknown[0]}. There are: {', '.join(parts)}.", file=sys.stderr)
        return 2
    print("| What | Beside | Ratio (median) | Lowest to highest | Aim | Kept |")
    print("|---|---|---|---|---|---|")
    kept = True
    for name in names or parts:
        for line in parts[name]():
            spread = f"{line.lowest:.2f} to {line.highest:.2f}" if line.highest else ""
            said = "yes" if line.is_kept else "NO"
            kept = kept and line.is_kept
            print(f"| {line.what} | {line.beside} | {line.median:.2f} | {spread} | {line.aim} | {said} |", flush=True)
    return 0 if kept else 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
