"""What a command costs: run by a small process of its own, since Linux also counts the peak of whoever starts it."""

import json
import os
import subprocess
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True)
class Cost:
    """What a command took: seconds by the clock and of the processor, and megabytes at its peak."""

    wall: float
    cpu: float
    peak: float


def cost(command: list[str], folder: Path, environment: dict[str, str]) -> Cost:
    """Run the command in the folder; end the benchmark where it fails."""
    starter = [sys.executable, __file__, *command]
    done = subprocess.run(starter, cwd=folder, env=os.environ | environment, stdout=subprocess.PIPE, check=False)
    if done.returncode:
        raise SystemExit(done.returncode)
    return Cost(**json.loads(done.stdout.splitlines()[-1]))


def main(command: list[str]) -> None:
    """Run the command and print what it cost."""
    begun = time.perf_counter()
    process = subprocess.Popen(command, stdout=sys.stderr)
    _, code, usage = os.wait4(process.pid, 0)
    if code:
        raise SystemExit(1)
    cpu = usage.ru_utime + usage.ru_stime
    spent = Cost(time.perf_counter() - begun, cpu, usage.ru_maxrss / 1024)
    sys.stdout.write(json.dumps(asdict(spent)) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
